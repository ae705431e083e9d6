import { sql } from 'kysely';
import type { Actor } from '../../../access/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { MeritSubject, MeritSubjects, SheetFacts } from '../domain/sheet.ts';
import './tables.ts';

export interface StoredSheet {
  readonly facts: SheetFacts;
  /** From 1 on. */
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

/** Null when none was written yet. */
export async function loadSheet(tx: Tx, subject: MeritSubject): Promise<StoredSheet | null> {
  const sheet = tx
    .selectFrom('merit_sheet')
    .select(['facts', 'version', 'updated_at as updatedAt', 'updated_by_name as updatedBy']);
  const found =
    subject.personId === undefined
      ? sheet.where('unit_id', '=', subject.unitId)
      : sheet.where('person_id', '=', subject.personId);
  return (await found.executeTakeFirst()) ?? null;
}

/** Sheets of many, in one query: whose, and what is known. Ids without a sheet have no row. */
export async function loadSheets(
  tx: Tx,
  subjects: MeritSubjects,
): Promise<readonly { readonly id: string; readonly facts: SheetFacts }[]> {
  const [column, ids] =
    subjects.personIds === undefined ? (['unit_id', subjects.unitIds] as const) : (['person_id', subjects.personIds] as const);
  const { rows } = await sql<{ id: string; facts: SheetFacts }>`select ${sql.ref(column)} as id, facts from merit_sheet
    where ${sql.ref(column)} = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

export interface Writing {
  readonly subject: MeritSubject;
  readonly facts: SheetFacts;
  readonly by: Actor;
  readonly at: Date;
}

/** The first sheet of a subject. False when one was there already. */
export async function insertSheet(tx: Tx, id: string, { subject, facts, by, at }: Writing): Promise<boolean> {
  const result = await tx
    .insertInto('merit_sheet')
    .values({
      id,
      subject_kind: subject.personId === undefined ? 'unit' : 'person',
      person_id: subject.personId ?? null,
      unit_id: subject.unitId ?? null,
      facts: JSON.stringify(facts),
      updated_at: at,
      updated_by: by.accountId,
      updated_by_name: by.name,
    })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** A new version of a sheet. False when it no longer has the version that was read. */
export async function updateSheet(tx: Tx, version: number, { subject, facts, by, at }: Writing): Promise<boolean> {
  const sheet = tx
    .updateTable('merit_sheet')
    .set({
      facts: JSON.stringify(facts),
      version: sql<number>`version + 1`,
      updated_at: at,
      updated_by: by.accountId,
      updated_by_name: by.name,
    })
    .where('version', '=', version);
  const found =
    subject.personId === undefined
      ? sheet.where('unit_id', '=', subject.unitId)
      : sheet.where('person_id', '=', subject.personId);
  return (await found.executeTakeFirst()).numUpdatedRows === 1n;
}
