import { addDays, daysInMonth, fromParts, type LocalDate } from '../../../../../kernel/local-date.ts';
import type { PlanCalendar, ResolvedTime, TimePoint, TimeRule } from './rule.ts';

interface Span {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/**
 * Puts a time rule on the calendar. A missing year is the plan's; in a school year months 8–12 belong to its first
 * calendar year and 1–7 to the second. Whatever cannot be placed has null days; `start` ≤ `end` where both stand.
 */
export function resolveTime(rule: TimeRule, calendar: PlanCalendar): ResolvedTime {
  switch (rule.kind) {
    case 'range': {
      const span = rangeSpan(rule.from, rule.to, calendar);
      return { start: span?.start ?? null, end: span?.end ?? null, timing: 'scheduled' };
    }
    case 'before': {
      const span = pointSpan(rule.point, calendar);
      return { start: null, end: span ? addDays(span.start, -1) : null, timing: 'scheduled' };
    }
    case 'atLatest':
      return { start: null, end: pointSpan(rule.point, calendar)?.end ?? null, timing: 'scheduled' };
    case 'several':
      return several(rule.rules.map((part) => resolveTime(part, calendar)));
    case 'recurring': {
      const inner = rule.on ? resolveTime(rule.on, calendar) : null;
      return { start: inner?.start ?? null, end: inner?.end ?? null, timing: 'recurring' };
    }
    case 'continuous': {
      const span = rule.within ? pointSpan(rule.within, calendar) : null;
      return { start: span?.start ?? null, end: span?.end ?? null, timing: 'continuous' };
    }
    case 'uponEvent':
      return { start: null, end: null, timing: 'conditional' };
    case 'phrase':
      return { start: null, end: null, timing: 'untimed' };
    default: {
      const span = pointSpan(rule, calendar);
      return { start: span?.start ?? null, end: span?.end ?? null, timing: 'scheduled' };
    }
  }
}

/** From the first beginning to the last end; no beginning when one of the parts has none. */
function several(parts: readonly ResolvedTime[]): ResolvedTime {
  const timing = parts.every((part) => part.timing === parts[0]?.timing) ? (parts[0]?.timing ?? 'untimed') : 'scheduled';
  const ends = parts.flatMap((part) => part.end ?? []).sort();
  const starts = parts.flatMap((part) => part.start ?? []).sort();
  const end = ends.at(-1) ?? null;
  const start = starts.length === parts.length ? (starts[0] ?? null) : null;
  return { start, end, timing };
}

/** The year a month belongs to when the document does not say. */
function yearOf(month: number, stated: number | null, calendar: PlanCalendar): number | null {
  if (stated !== null) return stated;
  if (calendar.planYear === null) return null;
  return calendar.yearKind === 'school' && month < 8 ? calendar.planYear + 1 : calendar.planYear;
}

function months(year: number | null, first: number, last: number): Span | null {
  if (year === null) return null;
  const start = fromParts(year, first, 1);
  const end = fromParts(year, last, daysInMonth(year, last));
  return start && end ? { start, end } : null;
}

function pointSpan(point: TimePoint, calendar: PlanCalendar): Span | null {
  switch (point.kind) {
    case 'day': {
      const year = yearOf(point.month, point.year, calendar);
      const date = year === null ? null : fromParts(year, point.month, point.day);
      return date ? { start: date, end: date } : null;
    }
    case 'month':
      return months(yearOf(point.month, point.year, calendar), point.month, point.month);
    case 'quarter': {
      const last = point.quarter * 3;
      return months(yearOf(last, point.year, calendar), last - 2, last);
    }
    case 'halfYear':
      // "6 tháng đầu năm" is said of a calendar year, also in a school's plan, where it is the second calendar year.
      return point.half === 1 ? months(yearOf(6, point.year, calendar), 1, 6) : months(yearOf(12, point.year, calendar), 7, 12);
    case 'year':
      if (point.year === null && calendar.yearKind === 'school') return schoolYear(calendar.planYear);
      return months(point.year ?? calendar.planYear, 1, 12);
    case 'schoolYear':
      return schoolYear(point.firstYear ?? calendar.planYear);
  }
}

/** The year's teaching runs from September to the end of the following May (the ministry's yearly framework of school time). */
function schoolYear(first: number | null): Span | null {
  if (first === null) return null;
  const start = fromParts(first, 9, 1);
  const end = fromParts(first + 1, 5, 31);
  return start && end ? { start, end } : null;
}

/** A year said once holds for both ends; an end that would fall before its beginning belongs to the next year. */
function rangeSpan(from: TimePoint, to: TimePoint, calendar: PlanCalendar): Span | null {
  const last = pointSpan(to, calendar);
  if (!last) return null;
  const toYear = statedYear(to);
  let first = pointSpan(statedYear(from) === null && toYear !== null ? withYear(from, toYear) : from, calendar);
  if (first && first.start > last.end && statedYear(from) === null && toYear !== null)
    first = pointSpan(withYear(from, toYear - 1), calendar);
  if (!first) return null;
  if (first.start <= last.end) return { start: first.start, end: last.end };
  if (toYear !== null) return null;
  const later = pointSpan(withYear(to, Number(last.end.slice(0, 4)) + 1), calendar);
  return later && first.start <= later.end ? { start: first.start, end: later.end } : null;
}

function statedYear(point: TimePoint): number | null {
  return point.kind === 'schoolYear' ? point.firstYear : point.year;
}

function withYear(point: TimePoint, year: number): TimePoint {
  return point.kind === 'schoolYear' ? { ...point, firstYear: year } : { ...point, year };
}
