import type { SourceRef } from '../../../../documents/read/read-document.ts';
import type { FoundTime } from './time/find.ts';
import type { Units } from './units.ts';

/** A task as found, before its time is put on the calendar. */
export interface Draft {
  readonly content: string;
  readonly time: FoundTime | null;
  readonly units: Units;
  readonly section: string | null;
  readonly source: SourceRef;
  readonly continued: readonly SourceRef[];
}

/** What the headings and bands above give to a task. */
export interface Surroundings {
  readonly time: FoundTime | null;
  readonly units: Units;
  readonly section: string | null;
  readonly planYear: number | null;
}
