import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { WorkYear } from '../../../kernel/year.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DraftGround, PlanDraft } from '../contract.ts';
import type { PlanState } from '../domain/transitions.ts';
import { asJson } from './tables.ts';

export interface PlanHead {
  readonly id: string;
  readonly unitId: string;
  readonly state: PlanState;
  readonly version: number;
  readonly year: WorkYear;
  readonly header: PlanDraft['header'];
  readonly title: string;
  readonly grounds: DraftGround[];
  readonly parts: PlanDraft['parts'];
  readonly recipients: string[];
  readonly parentPlanId: string | null;
  readonly importId: string | null;
  readonly signedFileId: string | null;
}

export async function planHead(tx: Tx, id: string): Promise<PlanHead | null> {
  const row = await tx.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    unitId: row.unit_id,
    state: row.state,
    version: row.version,
    year: { kind: row.year_kind, year: row.year },
    title: row.title,
    header: {
      yearKind: row.year_kind,
      year: row.year,
      title: row.title,
      number: row.number,
      symbol: row.symbol,
      issuedOn: row.issued_on,
      place: row.place,
      agency: row.agency,
      superior: row.superior,
      signer: row.signer,
      signerTitle: row.signer_title,
    },
    grounds: row.grounds as DraftGround[],
    parts: row.parts as PlanDraft['parts'],
    recipients: row.recipients as string[],
    parentPlanId: row.parent_plan_id,
    importId: row.import_id,
    signedFileId: row.signed_file_id,
  };
}

/** A draft that has a title and a year: what can stand as a plan. */
export interface WholeDraft {
  readonly draft: PlanDraft;
  readonly title: string;
  readonly year: WorkYear;
}

const columnsOf = ({ draft, title, year }: WholeDraft) => ({
  year_kind: year.kind,
  year: year.year,
  title,
  number: draft.header.number,
  symbol: draft.header.symbol,
  issued_on: draft.header.issuedOn,
  place: draft.header.place,
  agency: draft.header.agency,
  superior: draft.header.superior,
  signer: draft.header.signer,
  signer_title: draft.header.signerTitle,
  grounds: asJson(draft.grounds),
  parts: asJson(draft.parts),
  recipients: asJson(draft.recipients),
  parent_plan_id: draft.parentPlanId,
  search_key: searchKey([title, draft.header.number, draft.header.symbol].filter(Boolean).join(' ')).slice(0, 800),
});

export async function insertPlan(
  tx: Tx,
  made: WholeDraft & { readonly id: string; readonly unitId: string; readonly importId: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('plan')
    .values({
      ...columnsOf(made),
      id: made.id,
      unit_id: made.unitId,
      state: 'draft',
      import_id: made.importId,
      signed_file_id: null,
      made_at: made.at,
      changed_at: made.at,
    })
    .execute();
}

/** Writes a draft over the version that was seen; null when it is not that any more. */
export async function updateDraftPlan(tx: Tx, id: string, seen: number, whole: WholeDraft, at: Date): Promise<number | null> {
  const row = await tx
    .updateTable('plan')
    .set({ ...columnsOf(whole), changed_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export interface Signing {
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: LocalDate;
  readonly signer: string;
  readonly signerTitle: string;
}

export async function setIssued(tx: Tx, plan: PlanHead, seen: number, signing: Signing, at: Date): Promise<number | null> {
  const row = await tx
    .updateTable('plan')
    .set({
      state: 'issued',
      number: signing.number,
      symbol: signing.symbol,
      issued_on: signing.issuedOn,
      signer: signing.signer,
      signer_title: signing.signerTitle,
      search_key: searchKey(`${plan.title} ${signing.number}/${signing.symbol}`).slice(0, 800),
      changed_at: at,
      version: sql`version + 1`,
    })
    .where('id', '=', plan.id)
    .where('state', '=', 'draft')
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Moves a plan from one state to another; null when it is not in the state and version that were seen. */
export async function setPlanState(
  tx: Tx,
  id: string,
  from: PlanState,
  seen: number,
  to: PlanState,
  at: Date,
): Promise<number | null> {
  const row = await tx
    .updateTable('plan')
    .set({ state: to, changed_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .where('state', '=', from)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Takes an issued plan for a change of its tasks: whoever comes second waits. False when it is not issued any more. */
export async function takeIssued(tx: Tx, id: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('plan')
    .set({ changed_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .where('state', '=', 'issued')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function setSignedFile(tx: Tx, id: string, fileId: string, at: Date): Promise<boolean> {
  const row = await tx
    .updateTable('plan')
    .set({ signed_file_id: fileId, changed_at: at })
    .where('id', '=', id)
    .where('state', 'in', ['issued', 'closed'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Another issued plan of the unit with this number and symbol in the same calendar year. */
export async function numberTaken(tx: Tx, unitId: string, planId: string, signing: Signing): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`
    select 1 as one from plan
    where unit_id = ${unitId} and id <> ${planId} and symbol = ${signing.symbol} and number = ${signing.number}
      and extract(year from issued_on) = extract(year from ${signing.issuedOn}::date) and state in ('issued', 'closed')
    limit 1`.execute(tx);
  return rows.length > 0;
}
