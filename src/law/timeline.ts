import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import type { LawBook } from './book.ts';
import { datedLists } from './entries.ts';
import { ASPECTS, type Aspect, type Statement, statementsOn } from './statements.ts';

/** The first day the data can answer for: the Law in force since then is the oldest whose standards are held. */
export const FIRST_DAY = localDate('2024-01-01');

export const DIFFERENCE_KINDS = ['new', 'gone', 'changed', 'ground', 'lapsed'] as const;

/** One thing that the law says otherwise, from one day to a later one. */
export interface Difference {
  readonly aspect: Aspect;
  readonly label: string;
  /** `ground`: the content stays, another article says it now. `lapsed`: nothing in force says it any more. */
  readonly kind: (typeof DIFFERENCE_KINDS)[number];
  readonly before: string | null;
  readonly after: string | null;
  readonly groundsBefore: readonly string[];
  readonly groundsAfter: readonly string[];
}

/** A day on which something about an award changed. */
export interface Turn {
  readonly day: LocalDate;
  readonly differences: readonly Difference[];
}

/** What the law says otherwise of an award on the later of two days. Throws UnknownAward. */
export function differencesOf(book: LawBook, code: string, earlier: LocalDate, later: LocalDate): readonly Difference[] {
  return compared(statementsOn(book, code, earlier), statementsOn(book, code, later));
}

/**
 * Every day since {@link FIRST_DAY} on which something about the award changed, up to the last day the data know of. No day is
 * written down here: each day on which any value or instrument begins or has ended is tried, and the answers on both sides compared.
 */
export function timelineOf(book: LawBook, code: string): readonly Turn[] {
  const turns: Turn[] = [];
  let before = statementsOn(book, code, FIRST_DAY);
  for (const day of turningDays(book)) {
    if (day <= FIRST_DAY) continue;
    const after = statementsOn(book, code, day);
    const differences = compared(before, after);
    if (differences.length > 0) turns.push({ day, differences });
    before = after;
  }
  return turns;
}

/** Days on which any value, instrument or name of the book begins, or the day after it ends; in order. */
function turningDays(book: LawBook): readonly LocalDate[] {
  const days = new Set<LocalDate>();
  const span = (from: LocalDate | null | undefined, to: LocalDate | null | undefined): void => {
    if (from) days.add(from);
    if (to) days.add(addDays(to, 1));
  };
  for (const { values } of datedLists(book)) for (const { from, to } of values) span(from, to);
  for (const { from, to } of book.instruments()) span(from, to);
  for (const { formerLabel } of book.awards()) if (formerLabel) span(null, localDate(formerLabel.to));
  return [...days].sort();
}

function compared(before: readonly Statement[], after: readonly Statement[]): readonly Difference[] {
  const was = new Map(before.map((one) => [one.key, one]));
  const is = new Map(after.map((one) => [one.key, one]));
  const found: Difference[] = [];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [a, b] = [was.get(key), is.get(key)];
    const parent = (a ?? b)!.parent;
    // When a whole standard begins or lapses, its conditions need not be told one by one.
    if (parent !== null && was.get(parent)?.held !== is.get(parent)?.held) continue;
    const difference = differing(a, b);
    if (difference) found.push(difference);
  }
  return merged(found.sort((x, y) => ASPECTS.indexOf(x.aspect) - ASPECTS.indexOf(y.aspect)));
}

const wordsOf = (one: Statement): string => [one.text, ...one.items].join('\n');
const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

function differing(a: Statement | undefined, b: Statement | undefined): Difference | null {
  const { aspect, label } = (b ?? a)!;
  const base = { aspect, label, groundsBefore: a?.grounds ?? [], groundsAfter: b?.grounds ?? [] };
  if (!a || !b) return { ...base, kind: a ? 'gone' : 'new', before: a ? wordsOf(a) : null, after: b ? wordsOf(b) : null };
  const changed = wordsOf(a) !== wordsOf(b) || a.substance !== b.substance;
  if (!changed && same(a.grounds, b.grounds)) return null;
  const lapsed = a.grounds.length > 0 && !b.held && b.grounds.length === 0;
  return { ...base, kind: lapsed ? 'lapsed' : changed ? 'changed' : 'ground', before: wordsOf(a), after: wordsOf(b) };
}

/** The same change for several proposers is told once. */
function merged(differences: readonly Difference[]): readonly Difference[] {
  const kept = new Map<string, Difference>();
  for (const one of differences) {
    const { label, ...rest } = one;
    const key = one.aspect === 'authority' ? JSON.stringify(rest) : `${kept.size}`;
    const twin = kept.get(key);
    kept.set(key, twin ? { ...twin, label: `${twin.label}; ${label}` } : one);
  }
  return [...kept.values()];
}

/** The difference as a sentence: "Tiền thưởng cá nhân: trước là …; nay là …" */
export function differenceInWords({ label, kind, before, after, groundsAfter }: Difference): string {
  const flat = (text: string | null): string => (text ?? '').replaceAll(/\.?\n/g, '; ').replace(/\.$/, '');
  switch (kind) {
    case 'new':
      return `${label}: từ ngày này có quy định “${flat(after)}”.`;
    case 'gone':
      return `${label}: không còn quy định “${flat(before)}”.`;
    case 'changed':
      return before === after
        ? `${label}: lời văn giữ nguyên, cách tính thay đổi.`
        : `${label}: trước là “${flat(before)}”; nay là “${flat(after)}”.`;
    case 'lapsed':
      return `${label}: không còn căn cứ.`;
    case 'ground':
      return `${label}: nội dung giữ nguyên, căn cứ nay là ${groundsAfter.join('; ')}.`;
  }
}
