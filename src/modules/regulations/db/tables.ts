import type { ColumnType } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { RegulationEntry } from '../domain/regulation.ts';
import type { RegulationState } from '../domain/transitions.ts';

declare module '../../../platform/db/database.ts' {
  interface Tables {
    regulation: {
      id: string;
      unit_id: string;
      state: ColumnType<RegulationState, RegulationState | undefined>;
      number: string;
      title: string;
      issuer: string;
      signed_on: LocalDate;
      from_day: LocalDate;
      to_day: LocalDate | null;
      note: string | null;
      /** jsonb: read as an object, written as its text. */
      entries: ColumnType<RegulationEntry[], string, string>;
      end_reason: ColumnType<string | null, null | undefined, string | null>;
      search_key: string;
      version: ColumnType<number, number | undefined>;
      updated_at: Date;
      updated_by: string;
      updated_by_name: string;
    };
  }
}
