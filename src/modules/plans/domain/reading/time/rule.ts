import type { LocalDate } from '../../../../../kernel/local-date.ts';

/** A stretch of the calendar that a document can name. A missing year is the plan's own. */
export type TimePoint =
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'quarter'; readonly quarter: 1 | 2 | 3 | 4; readonly year: number | null }
  | { readonly kind: 'halfYear'; readonly half: 1 | 2; readonly year: number | null }
  | { readonly kind: 'year'; readonly year: number | null }
  | { readonly kind: 'schoolYear'; readonly firstYear: number | null };

export type Rhythm = 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year' | 'unsaid';

/** Every way a plan gives time to a task. `phrase` is kept as written: it was not understood and is never guessed. */
export type TimeRule =
  | TimePoint
  | { readonly kind: 'range'; readonly from: TimePoint; readonly to: TimePoint }
  /** Ends on the day before the point begins ("trước ngày 15/11"). */
  | { readonly kind: 'before'; readonly point: TimePoint }
  /** Ends on the point's last day ("chậm nhất ngày 30/6", "đến hết tháng 6"). */
  | { readonly kind: 'atLatest'; readonly point: TimePoint }
  /** Several times in one place ("tháng 6 và tháng 12"). */
  | { readonly kind: 'several'; readonly rules: readonly TimeRule[] }
  /** `on` is what the document fixes within each turn: "trước ngày 15/11 hằng năm"; a bare day of the month stays in `text`. */
  | { readonly kind: 'recurring'; readonly every: Rhythm; readonly on: TimeRule | null; readonly text: string }
  | { readonly kind: 'continuous'; readonly within: TimePoint | null }
  | { readonly kind: 'uponEvent'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string };

export type Timing = 'scheduled' | 'continuous' | 'recurring' | 'conditional' | 'untimed';

export interface PlanCalendar {
  /** First year of the school year where `yearKind` is 'school'; null when the document does not say. */
  readonly planYear: number | null;
  readonly yearKind: 'calendar' | 'school';
}

/** Both ends included; null where the document gives none. */
export interface ResolvedTime {
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly timing: Timing;
}
