import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { RegulationContent } from '../domain/regulation.ts';
import type { RegulationState } from '../domain/transitions.ts';
import './tables.ts';

export interface StoredRegulation {
  readonly id: string;
  readonly unitId: string;
  readonly state: RegulationState;
  readonly content: RegulationContent;
  readonly endReason: string | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

const COLUMNS = [
  'id',
  'unit_id',
  'state',
  'number',
  'title',
  'issuer',
  'signed_on',
  'from_day',
  'to_day',
  'note',
  'entries',
  'end_reason',
  'version',
  'updated_at',
  'updated_by_name',
] as const;

const stored = (tx: Tx) => tx.selectFrom('regulation').select(COLUMNS);

/** Null when there is none. */
export async function loadRegulation(tx: Tx, id: string): Promise<StoredRegulation | null> {
  const row = await stored(tx).where('id', '=', id).executeTakeFirst();
  return row ? asStored(row) : null;
}

/** Until the transaction ends nobody else decides on overlaps of this unit: of two writings at once the second sees the first. */
export async function lockRegulationsOfUnit(tx: Tx, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`regulations of ${unitId}`}, 0))`.execute(tx);
}

/** All of one unit but the withdrawn ones, in the order in which they were written down. */
export async function regulationsOfUnit(tx: Tx, unitId: string): Promise<StoredRegulation[]> {
  const rows = await stored(tx).where('unit_id', '=', unitId).where('state', '<>', 'withdrawn').orderBy('id').execute();
  return rows.map(asStored);
}

function asStored(row: Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>): StoredRegulation {
  const { number, title, issuer, note, entries, state, version } = row;
  return {
    id: row.id,
    unitId: row.unit_id,
    state,
    content: { number, title, issuer, signedOn: row.signed_on, from: row.from_day, to: row.to_day, note, entries },
    endReason: row.end_reason,
    version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by_name,
  };
}

interface By {
  readonly actor: Actor;
  readonly at: Date;
}
const columnsOf = (content: RegulationContent) => ({
  number: content.number,
  title: content.title,
  issuer: content.issuer,
  signed_on: content.signedOn,
  from_day: content.from,
  to_day: content.to,
  note: content.note,
  entries: JSON.stringify(content.entries),
  search_key: searchKey(`${content.number} ${content.title} ${content.issuer}`),
});
const written = ({ actor, at }: By) => ({ updated_at: at, updated_by: actor.accountId, updated_by_name: actor.name });

/** The same number and day twice in one unit is one document written down twice. False then. */
export async function isNew(
  tx: Tx,
  unitId: string,
  { number, signedOn }: RegulationContent,
  but: string | null,
): Promise<boolean> {
  const twin = await tx
    .selectFrom('regulation')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('number', '=', number)
    .where('signed_on', '=', signedOn)
    .where('state', '<>', 'withdrawn')
    .$if(but !== null, (query) => query.where('id', '<>', but ?? ''))
    .executeTakeFirst();
  return twin === undefined;
}

/** False when the unit has one of the same number and day already. */
export async function insertRegulation(tx: Tx, id: string, unitId: string, content: RegulationContent, by: By): Promise<boolean> {
  const done = await tx
    .insertInto('regulation')
    .values({ id, unit_id: unitId, ...columnsOf(content), ...written(by) })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

const guarded = (tx: Tx, id: string, version: number, by: By) =>
  tx
    .updateTable('regulation')
    .set({ ...written(by), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version);

/** The writes below are false when the record no longer has the version that was read. */
export async function rewriteRegulation(
  tx: Tx,
  id: string,
  version: number,
  content: RegulationContent,
  by: By,
): Promise<boolean> {
  const done = await guarded(tx, id, version, by).set(columnsOf(content)).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function closeRegulation(
  tx: Tx,
  id: string,
  version: number,
  closing:
    | { readonly state: 'ended'; readonly to: LocalDate; readonly reason: string }
    | { readonly state: 'withdrawn'; readonly reason: string },
  by: By,
): Promise<boolean> {
  const done = await guarded(tx, id, version, by)
    .set({ state: closing.state, end_reason: closing.reason, ...(closing.state === 'ended' ? { to_day: closing.to } : {}) })
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Writes down again how it stood before it was ended. */
export async function reopenRegulation(
  tx: Tx,
  id: string,
  version: number,
  { content, state, endReason }: Pick<StoredRegulation, 'content' | 'state' | 'endReason'>,
  by: By,
): Promise<boolean> {
  const done = await guarded(tx, id, version, by)
    .set({ ...columnsOf(content), state, end_reason: endReason })
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Everything that happened to these regulations, the oldest first. */
export const actsOfRegulations = async (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tx
        .selectFrom('act')
        .select(['subject_id as subjectId', 'type', 'at', 'data'])
        .where('subject_kind', '=', 'regulation')
        .where('subject_id', 'in', [...ids])
        .orderBy('seq')
        .execute();
