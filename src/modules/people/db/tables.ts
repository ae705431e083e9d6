import type { ColumnType } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Gender } from '../domain/person.ts';

declare module '../../../platform/db/database.ts' {
  interface Tables {
    person: {
      id: string;
      code: string | null;
      full_name: string;
      gender: Gender | null;
      born_on: LocalDate | null;
      email: string | null;
      search_key: string;
      sort_key: string;
      version: ColumnType<number, number | undefined>;
    };
    /** `during` is a daterange; written and read through SQL as first and last day. */
    person_position: {
      id: string;
      person_id: string;
      unit_id: string;
      title: string;
      leader: ColumnType<boolean, boolean | undefined>;
      direct_worker: ColumnType<boolean, boolean | undefined>;
      during: string;
    };
    /** What other slices may join. */
    v_person_card: {
      id: string;
      full_name: string;
      gender: Gender | null;
      sort_key: string;
      search_key: string;
      code: string | null;
      email: string | null;
    };
    v_person_place: {
      person_id: string;
      unit_id: string;
      title: string;
      leader: boolean;
      direct_worker: boolean;
      during: string;
    };
  }
}
