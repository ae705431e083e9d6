import type { ColumnType } from 'kysely';
import type { SheetFacts } from '../domain/sheet.ts';

declare module '../../../platform/db/database.ts' {
  interface Tables {
    merit_sheet: {
      id: string;
      subject_kind: 'person' | 'unit';
      person_id: string | null;
      unit_id: string | null;
      /** jsonb: read as an object, written as its text. */
      facts: ColumnType<SheetFacts, string, string>;
      version: ColumnType<number, number | undefined>;
      updated_at: Date;
      updated_by: string;
      updated_by_name: string;
    };
  }
}
