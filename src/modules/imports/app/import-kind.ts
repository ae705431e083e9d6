import type { ActContext } from '../../../platform/http/route.ts';
import type { Candidate, FieldChange } from '../db/tables.ts';
import type { ImportKindName, Verdict } from '../domain/batch.ts';
import type { CellFault, Columns } from '../domain/sheet.ts';

/** The unit a batch is for. */
export interface ImportPlace {
  readonly id: string;
  readonly path: string;
  readonly name: string;
}

/** A row whose cells could be read. */
export interface RowToJudge<V> {
  readonly line: number;
  readonly values: V;
  /** The officer's word: this very record, or a new one. Absent: judge. */
  readonly forced?: { readonly matchId: string } | 'create';
}

/** How a row stands to the records of now. */
export interface Judged {
  readonly line: number;
  /** 'faulty' with `faults` when the records show that it cannot be right. */
  readonly verdict: Verdict;
  readonly matchId: string | null;
  readonly matchVersion: number | null;
  readonly candidates: readonly Candidate[];
  readonly changes: readonly FieldChange[];
  readonly faults: readonly Omit<CellFault, 'header' | 'index'>[];
}

export interface RowToApply<V> {
  readonly line: number;
  readonly values: V;
  readonly matchId: string | null;
}

export interface Applied {
  readonly line: number;
  readonly id: string;
  /** The record's version after the write: what taking back compares with. */
  readonly version: number;
  /** The record as it was, for taking back; null for a new one. */
  readonly before: unknown;
}

export interface RowToUndo {
  readonly line: number;
  readonly outcome: 'created' | 'changed';
  readonly id: string;
  readonly version: number;
  readonly before: unknown;
}

/** `kept`: why it could not be taken back, a sentence; null: taken back. */
export interface Undone {
  readonly line: number;
  readonly kept: string | null;
}

/** What a slice gives to have an import. All functions take and write rows as sets: thousands at a time. */
export interface ImportKind<V extends object> {
  readonly name: ImportKindName;
  readonly columns: Columns<V>;
  /** File name of the template, without ".xlsx". */
  readonly templateName: string;
  /** General advice, for the explanation sheet. */
  readonly advice: readonly string[];
  /** Whom or what a row is about, from its texts. */
  label(cells: Readonly<Record<string, string>>): string;
  judge(ctx: ActContext, place: ImportPlace, rows: readonly RowToJudge<V>[]): Promise<Judged[]>;
  /** @returns one entry per row. Matched records have been found unchanged since they were judged. */
  apply(ctx: ActContext, place: ImportPlace, rows: readonly RowToApply<V>[]): Promise<Applied[]>;
  undo(ctx: ActContext, rows: readonly RowToUndo[]): Promise<Undone[]>;
  /** Present versions of records, locked against change. */
  versions(ctx: ActContext, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
