import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Act } from '../kernel/acts.ts';
import type { Tx } from './db/database.ts';

declare module './db/database.ts' {
  interface Tables {
    act: {
      seq: number;
      at: Date;
      type: string;
      account_id: string;
      account_name: string;
      unit_id: string | null;
      subject_kind: string;
      subject_id: string;
      data: Record<string, unknown>;
      request_id: string | null;
      prev_hash: string;
      hash: string;
    };
    act_head: { single: boolean; seq: number; hash: string };
  }
}

interface Link {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly account_id: string;
  readonly account_name: string;
  readonly unit_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly data: Record<string, unknown>;
  readonly request_id: string | null;
  readonly prev_hash: string;
}

/** The text that the hash of a row covers. Object keys are sorted: jsonb does not keep their order. */
const linkHash = (row: Link): string =>
  createHash('sha256')
    .update(
      canonical([
        row.seq,
        row.at.toISOString(),
        row.type,
        row.account_id,
        row.account_name,
        row.unit_id,
        row.subject_kind,
        row.subject_id,
        row.data,
        row.request_id,
        row.prev_hash,
      ]),
    )
    .digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/**
 * Writes acts into the record, in the transaction of the acts themselves. Call it last: the end of the chain is locked
 * from here to the commit, so that the chain has one order.
 */
export async function record(
  tx: Tx,
  by: { actor: Actor; at: Date; requestId: string | null },
  ...acts: readonly Act[]
): Promise<void> {
  if (acts.length === 0) return;
  for (const act of acts) {
    const head = await tx.selectFrom('act_head').select(['seq', 'hash']).forUpdate().executeTakeFirstOrThrow();
    const link: Link = {
      seq: head.seq + 1,
      at: by.at,
      type: act.type,
      account_id: by.actor.accountId,
      account_name: by.actor.name,
      unit_id: act.unitId,
      subject_kind: act.subject.kind,
      subject_id: act.subject.id,
      data: act.data,
      request_id: by.requestId,
      prev_hash: head.hash,
    };
    const hash = linkHash(link);
    await tx
      .insertInto('act')
      .values({ ...link, data: JSON.stringify(link.data) as never, hash })
      .execute();
    await tx.updateTable('act_head').set({ seq: link.seq, hash }).execute();
  }
}

export interface LogFault {
  readonly seq: number;
  readonly message: string;
}

/** Walks the whole chain in pages and names every row that was changed, removed or moved. `checked` counts rows. */
export async function verifyLog(tx: Tx): Promise<{ checked: number; faults: LogFault[] }> {
  const PAGE = 1000;
  const faults: LogFault[] = [];
  let expected = 1;
  let hash = '0'.repeat(64);
  let checked = 0;
  for (;;) {
    const rows = await tx.selectFrom('act').selectAll().where('seq', '>=', expected).orderBy('seq').limit(PAGE).execute();
    for (const row of rows) {
      if (row.seq !== expected) faults.push({ seq: expected, message: `Thiếu từ dòng ${expected} đến dòng ${row.seq - 1}.` });
      else if (row.prev_hash !== hash) faults.push({ seq: row.seq, message: `Dòng ${row.seq} không nối tiếp dòng trước.` });
      if (linkHash(row) !== row.hash) faults.push({ seq: row.seq, message: `Nội dung dòng ${row.seq} đã bị sửa.` });
      expected = row.seq + 1;
      hash = row.hash;
      checked++;
    }
    if (rows.length < PAGE) break;
  }
  const head = await tx.selectFrom('act_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  if (head.seq !== expected - 1 || head.hash !== hash) {
    faults.push({
      seq: head.seq,
      message: `Phần cuối nhật ký không khớp: phải có ${head.seq} dòng, đang có đến dòng ${expected - 1}.`,
    });
  }
  return { checked, faults };
}

/** Rows of one subject, newest first, for its timeline. */
export const actsOf = (tx: Tx, kind: string, id: string, limit = 200) =>
  tx
    .selectFrom('act')
    .select(['seq', 'at', 'type', 'account_name as accountName', 'data'])
    .where('subject_kind', '=', kind)
    .where(sql<boolean>`subject_id = ${id}::uuid`)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();

/** What these kinds of acts tell of one subject, in sentences, newest first. */
export async function timelineOf(
  tx: Tx,
  kinds: readonly { readonly type: string; readonly sentence: (data: never) => string }[],
  subjectKind: string,
  id: string,
): Promise<{ at: string; by: string; sentence: string }[]> {
  const sentences = new Map(kinds.map(({ type, sentence }) => [type, sentence]));
  return (await actsOf(tx, subjectKind, id)).flatMap(({ type, at, accountName, data }) => {
    const sentence = sentences.get(type);
    return sentence ? [{ at: at.toISOString(), by: accountName, sentence: sentence(data as never) }] : [];
  });
}
