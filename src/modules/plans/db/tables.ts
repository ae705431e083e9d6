import type { ColumnType, Generated } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { TaskKind } from '../domain/task-kind.ts';
import type { TaskState, Timing } from '../domain/task-state.ts';
import type { ImportState, PlanState } from '../domain/transitions.ts';

/** jsonb: read as a value, written as text by `asJson`. */
type Json<T = unknown> = ColumnType<T, string, string>;

declare module '../../../platform/db/database.ts' {
  interface Tables {
    plan_import: {
      id: string;
      unit_id: string;
      file_id: string;
      sha256: string;
      document: Json;
      reading: Json;
      draft: Json;
      state: ImportState;
      plan_id: string | null;
      imported_at: Date;
      imported_by: string;
      saved_at: Date;
      version: Generated<number>;
    };
    plan: {
      id: string;
      unit_id: string;
      year_kind: 'calendar' | 'school';
      year: number;
      title: string;
      state: PlanState;
      number: string | null;
      symbol: string | null;
      issued_on: LocalDate | null;
      place: string | null;
      agency: string | null;
      superior: string | null;
      signer: string | null;
      signer_title: string | null;
      grounds: Json;
      parts: Json;
      recipients: Json;
      parent_plan_id: string | null;
      import_id: string | null;
      signed_file_id: string | null;
      made_at: Date;
      changed_at: Date;
      search_key: string;
      version: Generated<number>;
    };
    plan_task: {
      id: string;
      plan_id: string;
      unit_id: string;
      year_kind: 'calendar' | 'school';
      year: number;
      ordinal: number;
      section: string | null;
      content: string;
      kind: TaskKind;
      timing: Timing;
      time_text: string | null;
      time_rule: Json;
      period_start: LocalDate | null;
      period_end: LocalDate | null;
      dated_on: LocalDate | null;
      due_on: LocalDate | null;
      product: string | null;
      note: string | null;
      source: Json;
      parent_task_id: string | null;
      state: Generated<TaskState>;
      done_on: LocalDate | null;
      percent: number | null;
      first_looked_at: Date | null;
      search_key: string;
      version: Generated<number>;
    };
    plan_task_unit: { task_id: string; role: 'lead' | 'coordinating'; position: number; text: string; unit_id: string | null };
    plan_task_person: { task_id: string; person_id: string };
    task_occurrence: {
      id: string;
      task_id: string;
      ordinal: number;
      label: string;
      starts_on: LocalDate;
      ends_on: LocalDate;
      done_on: LocalDate | null;
      note: string | null;
    };
    task_report: {
      id: string;
      task_id: string;
      occurrence_id: string | null;
      at: Date;
      account_id: string;
      who: string;
      note: string;
      percent: number | null;
    };
    task_evidence: {
      id: string;
      task_id: string;
      occurrence_id: string | null;
      file_id: string;
      note: string | null;
      at: Date;
      account_id: string;
      who: string;
      removed_at: Date | null;
    };
    task_look: { task_id: string; account_id: string; at: Date };
    calendar_feed: {
      id: string;
      account_id: string;
      person_id: string | null;
      unit_id: string | null;
      token_sha256: string;
      made_at: Date;
      last_read_at: Date | null;
      revoked_at: Date | null;
    };
  }
}

export const asJson = (value: unknown): string => JSON.stringify(value);
