import { formatShort, type LocalDate } from '../../../../kernel/local-date.ts';
import { TIMING_LABELS, type Timing } from '../../domain/task-state.ts';

interface Time {
  readonly timing: Timing;
  readonly timeText: string | null;
  readonly periodStart: LocalDate | null;
  readonly periodEnd: LocalDate | null;
}

/** "từ 01/01/2026 đến 31/3/2026", "đến 20/11/2026", or undefined where no day is known. */
export function periodWords({ periodStart, periodEnd }: Pick<Time, 'periodStart' | 'periodEnd'>): string | undefined {
  if (periodStart && periodEnd && periodStart === periodEnd) return `ngày ${formatShort(periodEnd)}`;
  if (periodStart && periodEnd) return `từ ${formatShort(periodStart)} đến ${formatShort(periodEnd)}`;
  if (periodEnd) return `đến ${formatShort(periodEnd)}`;
  return periodStart ? `từ ${formatShort(periodStart)}` : undefined;
}

/** How a time was understood: "Có thời hạn, từ 01/01/2026 đến 31/3/2026". */
export function understoodWords(time: Time): string {
  const days = periodWords(time);
  return days ? `${TIMING_LABELS[time.timing]}, ${days}` : TIMING_LABELS[time.timing];
}

/** A task's time in one line, the words of the plan first. */
export function timeWords(time: Time): string {
  const days = periodWords(time);
  if (!time.timeText) return days ?? TIMING_LABELS[time.timing];
  return days ? `${time.timeText} (${days})` : time.timeText;
}
