import { type Expression, type SqlBool, sql } from 'kysely';
import type { Action } from '../../../access/actions.ts';
import type { Actor } from '../../../access/actor.ts';
import { jurisdictionOf } from '../../../access/jurisdiction.ts';
import { cellAddress } from '../../../documents/read/read-workbook.ts';
import type { Paging } from '../../../kernel/paging.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { jurisdictionFilter } from '../../../platform/db/jurisdiction-filter.ts';
import type { ImportBatch, ImportRow } from '../contract.ts';
import { BATCH_TRANSITIONS, type ImportKindName, type Verdict } from '../domain/batch.ts';
import type { CellFault } from '../domain/sheet.ts';
import './tables.ts';

type RawBatch = Omit<ImportBatch, 'madeAt' | 'appliedAt' | 'undoneAt' | 'allowedActs' | 'columns'> & {
  madeAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
  columns: { key: string; header: string }[];
};

async function batches(tx: Tx, where: Expression<SqlBool>, paging: Paging): Promise<ImportBatch[]> {
  const { rows } = await sql<RawBatch>`
    select b.id, b.unit_id as "unitId", u.name as "unitName", b.source, b.file_name as "fileName", b.state, b.version,
      b.made_at as "madeAt", b.made_by_name as "madeBy", b.applied_at as "appliedAt", b.undone_at as "undoneAt", b.columns, b.problems,
      (select jsonb_build_object(
        'total', count(*),
        'new', count(*) filter (where r.verdict = 'new'),
        'change', count(*) filter (where r.verdict = 'change'),
        'same', count(*) filter (where r.verdict = 'same'),
        'unclear', count(*) filter (where r.verdict = 'unclear' and r.choice is null),
        'settled', count(*) filter (where r.verdict = 'unclear' and r.choice is not null),
        'faulty', count(*) filter (where r.verdict = 'faulty'),
        'created', count(*) filter (where r.outcome = 'created'),
        'changed', count(*) filter (where r.outcome = 'changed'),
        'skipped', count(*) filter (where r.outcome = 'skipped'),
        'takenBack', count(*) filter (where r.outcome = 'taken-back'),
        'kept', count(*) filter (where r.outcome = 'kept'))
      from import_row r where r.batch_id = b.id) as counts
    from import_batch b join v_unit_card u on u.id = b.unit_id
    where ${where} order by b.made_at desc, b.id desc
    limit ${paging.pageSize} offset ${(paging.page - 1) * paging.pageSize}`.execute(tx);
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    undoneAt: row.undoneAt?.toISOString() ?? null,
    allowedActs: [...BATCH_TRANSITIONS[row.state]],
  }));
}

/** One batch; undefined when there is none of this kind. */
export async function batchView(tx: Tx, kind: ImportKindName, id: string): Promise<ImportBatch> {
  const [batch] = await batches(tx, sql<boolean>`b.id = ${id} and b.kind = ${kind}`, { page: 1, pageSize: 1 });
  return batch!;
}

export async function batchPage(tx: Tx, actor: Actor, action: Action, kind: ImportKindName, paging: Paging) {
  const reach = jurisdictionFilter(jurisdictionOf(actor, action), sql.ref('u.path'));
  const counted = await sql<{ total: number }>`
    select count(*) as total from import_batch b join v_unit_card u on u.id = b.unit_id where b.kind = ${kind} and ${reach}`.execute(
    tx,
  );
  return { rows: await batches(tx, sql<boolean>`b.kind = ${kind} and ${reach}`, paging), total: counted.rows[0]!.total };
}

/** Where a fault stands, as Excel names cells. Rows of a pasted grid have no such address that anybody sees. */
const faultView = (fault: CellFault, line: number) => ({
  key: fault.key,
  header: fault.header,
  cell: fault.index === null ? null : cellAddress(fault.index, line),
  message: fault.message,
});

export async function rowPage(tx: Tx, batchId: string, query: Paging & { verdict?: Verdict; line?: number }) {
  const base = tx
    .selectFrom('import_row')
    .where('batch_id', '=', batchId)
    .$if(query.verdict !== undefined, (q) => q.where('verdict', '=', query.verdict!))
    .$if(query.line !== undefined, (q) => q.where('line', '=', query.line!));
  const rows = await base
    .selectAll()
    .orderBy('line')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  const { total } = await base.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return {
    total,
    rows: rows.map((row): ImportRow => {
      const match = row.candidates.find(({ id }) => id === row.match_id);
      return {
        line: row.line,
        label: row.label,
        cells: row.cells,
        verdict: row.verdict,
        faults: row.faults.toSorted((a, b) => (a.index ?? 99) - (b.index ?? 99)).map((fault) => faultView(fault, row.line)),
        match: match ? { id: match.id, label: match.label } : null,
        candidates: [...row.candidates],
        changes: [...row.changes],
        choice: row.choice,
        outcome: row.outcome,
        note: row.note,
      };
    }),
  };
}
