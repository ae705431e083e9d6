import type { LocalDate } from '../kernel/local-date.ts';

/** The only source of time. Use cases receive it; tests and the demo world set it. */
export interface Clock {
  /** The instant, for timestamps. */
  now(): Date;
  /** The calendar day in Việt Nam (UTC+7, no summer time). */
  today(): LocalDate;
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

const dayInVietnam = (instant: Date): LocalDate =>
  new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10) as LocalDate;

export const systemClock: Clock = { now: () => new Date(), today: () => dayInVietnam(new Date()) };

/** A clock that stands until moved: tests, and the demo world as it lives through its years. */
export function settableClock(start: Date): Clock & { set(instant: Date): void; advance(ms: number): void } {
  let current = start;
  return {
    now: () => new Date(current),
    today: () => dayInVietnam(current),
    set: (instant) => {
      current = instant;
    },
    advance: (ms) => {
      current = new Date(current.getTime() + ms);
    },
  };
}
