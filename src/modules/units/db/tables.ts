import type { ColumnType } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { UnitKind, UnitLevel, UnitYearKind } from '../domain/unit.ts';

export interface UnitTable {
  id: string;
  parent_id: string | null;
  path: string;
  code: string | null;
  name: string;
  short_name: string | null;
  kind: UnitKind;
  level: UnitLevel;
  year_kind: ColumnType<UnitYearKind, UnitYearKind | undefined>;
  small_collective: ColumnType<boolean, boolean | undefined>;
  flag_eligible: ColumnType<boolean, boolean | undefined>;
  legal_person: ColumnType<boolean, boolean | undefined>;
  place: string | null;
  valid_from: LocalDate;
  valid_to: LocalDate | null;
  search_key: string;
  sort_key: string;
  version: ColumnType<number, number | undefined>;
}

/** `during` is a daterange in PostgreSQL's text form; written through SQL only. */
export interface UnitPeriodTable {
  unit_id: string;
  during: string;
  name: string;
  parent_id: string | null;
  reason: string | null;
  decision: string | null;
}

export interface UnitSuccessionTable {
  predecessor_id: string;
  successor_id: string;
  kind: 'merge' | 'split' | 'replace';
  on_day: LocalDate;
  decision: string | null;
}

/** What other slices may join. */
export interface UnitCardView {
  id: string;
  parent_id: string | null;
  path: string;
  name: string;
  /** The full name where there is no shorter one. */
  short_name: string;
  kind: UnitKind;
  level: UnitLevel;
  year_kind: UnitYearKind;
  valid_from: LocalDate;
  valid_to: LocalDate | null;
  sort_key: string;
  search_key: string;
  code: string | null;
  place: string | null;
  legal_person: boolean;
  small_collective: boolean;
  flag_eligible: boolean;
}

declare module '../../../platform/db/database.ts' {
  interface Tables {
    unit: UnitTable;
    unit_period: UnitPeriodTable;
    unit_succession: UnitSuccessionTable;
    v_unit_card: UnitCardView;
  }
}
