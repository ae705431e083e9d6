import type { ColumnType } from 'kysely';
import type { BatchState, Choice, ImportKindName, Outcome, Verdict } from '../domain/batch.ts';
import type { CellFault, ColumnFound } from '../domain/sheet.ts';

/** Read as values, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

export interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly why: string;
}
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

declare module '../../../platform/db/database.ts' {
  interface Tables {
    import_batch: {
      id: string;
      kind: ImportKindName;
      unit_id: string;
      source: 'file' | 'grid';
      file_name: string | null;
      state: BatchState;
      columns: Json<ColumnFound[]>;
      problems: Json<string[]>;
      made_by: string;
      made_by_name: string;
      made_at: Date;
      applied_at: Date | null;
      applied_by_name: string | null;
      undone_at: Date | null;
      undone_by_name: string | null;
      version: ColumnType<number, number | undefined>;
    };
    import_row: {
      batch_id: string;
      line: number;
      label: string;
      cells: Json<Record<string, string>>;
      row_values: Json<unknown>;
      faults: Json<CellFault[]>;
      verdict: Verdict;
      match_id: string | null;
      match_version: number | null;
      candidates: Json<Candidate[]>;
      changes: Json<FieldChange[]>;
      choice: Choice | null;
      outcome: Outcome | null;
      outcome_id: string | null;
      outcome_version: number | null;
      before: Json<unknown>;
      note: string | null;
    };
  }
}
