import { addDays, addMonths, type LocalDate, partsOf } from '../../../kernel/local-date.ts';
import { endOfMonth, startOfMonth } from '../../../kernel/periods.ts';
import { boundsOf, type WorkYear } from '../../../kernel/year.ts';
import { calendarOf } from './plan-time.ts';
import { resolveTime } from './reading/time/resolve.ts';
import type { TimeRule } from './reading/time/rule.ts';

/** One turn of a recurring task. Both days belong to it; `end` is the day by which it is to be done. */
export interface Occurrence {
  readonly label: string;
  readonly start: LocalDate;
  readonly end: LocalDate;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS: Partial<Record<string, number>> = { month: 1, quarter: 3, halfYear: 6 };

/**
 * The turns of a rule within a plan's year, in order: "hằng quý" gives four, "tháng 6 và tháng 12" two. Empty for whatever
 * comes once, every day or every week (that is followed as one task), or at unsaid intervals.
 */
export function occurrencesOf(rule: TimeRule | null, year: WorkYear): readonly Occurrence[] {
  const turns = rule ? turnsOf(rule, year) : [];
  return turns.length > 1 ? turns : [];
}

function turnsOf(rule: TimeRule, year: WorkYear): Occurrence[] {
  if (rule.kind === 'several') return severalTurns(rule.rules, year);
  if (rule.kind !== 'recurring') return [];
  const length = MONTHS[rule.every];
  if (length === undefined) return rule.on?.kind === 'several' ? severalTurns(rule.on.rules, year) : [];
  const { start, end } = boundsOf(year);
  const turns: Occurrence[] = [];
  for (let first = firstTurn(start, length); first <= end; first = addMonths(first, length)) {
    const last = endOfMonth(addMonths(first, length - 1));
    if (last > end) break;
    turns.push({ label: labelOf(first, length), start: first, end: dayWithin(rule.text, first, last) });
  }
  return turns;
}

function severalTurns(rules: readonly TimeRule[], year: WorkYear): Occurrence[] {
  const turns = rules.flatMap((rule) => {
    const { start, end } = resolveTime(rule, calendarOf(year));
    if (!end) return [];
    const last = end as LocalDate;
    return [
      {
        label: `Đợt đến ${partsOf(last).day}/${partsOf(last).month}/${partsOf(last).year}`,
        start: (start ?? end) as LocalDate,
        end: last,
      },
    ];
  });
  return turns.length === rules.length ? turns.sort((a, b) => (a.end < b.end ? -1 : 1)) : [];
}

/** Quarters and half-years are those of the calendar: the first that begins within the year. */
function firstTurn(start: LocalDate, length: number): LocalDate {
  let first = startOfMonth(start);
  while (first < start || (partsOf(first).month - 1) % length !== 0) first = addMonths(first, 1);
  return first;
}

function labelOf(first: LocalDate, length: number): string {
  const { year, month } = partsOf(first);
  if (length === 1) return `Tháng ${month < 3 ? `0${month}` : month}/${year}`;
  if (length === 3) return `Quý ${ROMAN[(month - 1) / 3]}/${year}`;
  return month === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
}

/** "trước ngày 25 hằng tháng", "ngày 15 tháng cuối quý": the day that the text fixes in each turn's last month; else the turn's last day. */
function dayWithin(text: string, first: LocalDate, last: LocalDate): LocalDate {
  const found = /(trước\s+)?(?:ngày|mùng)\s+(?:mùng\s+)?(\d{1,2})(?!\s*(?:\/|tháng\s+\d))/iu.exec(text);
  if (!found) return last;
  const day = Number(found[2]);
  const month = startOfMonth(last);
  const named = addDays(month, Math.min(day, partsOf(last).day) - 1);
  const due = found[1] ? addDays(named, -1) : named;
  return day >= 1 && due >= first ? due : last;
}
