import type { LocalDate } from '../../../kernel/local-date.ts';

export const GENDERS = ['female', 'male'] as const;
export type Gender = (typeof GENDERS)[number];
export const GENDER_LABELS: Record<Gender, string> = { female: 'Nữ', male: 'Nam' };

/** A title in a unit; `to` is the last day, null while no end is known. */
export interface Position {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly leader: boolean;
  readonly directWorker: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export const POSITION_STATES = ['coming', 'present', 'past'] as const;
export type PositionState = (typeof POSITION_STATES)[number];

export function positionStateOf(position: Pick<Position, 'from' | 'to'>, today: LocalDate): PositionState {
  if (position.to !== null && position.to < today) return 'past';
  return position.from > today ? 'coming' : 'present';
}

/** Whether two stays share a day. */
export const overlap = (a: Pick<Position, 'from' | 'to'>, b: Pick<Position, 'from' | 'to'>): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/**
 * The units that a person belongs to on a day: where she works then; when nowhere, where she worked last (or will first).
 * Who may see or change her follows from these.
 */
export function homeUnits(positions: readonly Position[], today: LocalDate): string[] {
  const of = (list: readonly Position[]) => [...new Set(list.map(({ unitId }) => unitId))];
  const present = positions.filter((position) => positionStateOf(position, today) === 'present');
  if (present.length > 0) return of(present);
  const coming = positions.filter((position) => positionStateOf(position, today) === 'coming');
  if (coming.length > 0) return of(coming);
  const last = positions
    .map(({ to }) => to!)
    .sort()
    .at(-1);
  return of(positions.filter(({ to }) => to === last));
}
