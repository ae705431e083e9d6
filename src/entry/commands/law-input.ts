import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { type LawBook, UnknownAward } from '../../law/book.ts';
import { CERTAINTY_LABELS, type Certainty } from '../../law/schema/dated.ts';
import { BadInput } from './command.ts';

/** Options written "--name value", and what stands without a name. Every fault is named at once. */
export interface Options {
  readonly plain: readonly string[];
  readonly named: ReadonlyMap<string, string>;
  readonly json: boolean;
}

/** @param needed names that must be given; @param optional names that may be */
export function optionsOf(
  args: readonly string[],
  needed: readonly string[],
  usage: string,
  optional: readonly string[] = [],
): Options {
  const plain: string[] = [];
  const named = new Map<string, string>();
  const faults: string[] = [];
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (!arg.startsWith('--')) plain.push(arg);
    else {
      const [name = '', inline] = arg.slice(2).split('=', 2);
      const value = inline ?? args[++i];
      if (!needed.includes(name) && !optional.includes(name)) faults.push(`Không có lựa chọn “--${name}”.`);
      else if (named.has(name)) faults.push(`Lựa chọn “--${name}” được viết hai lần.`);
      else if (value === undefined || value === '') faults.push(`Lựa chọn “--${name}” thiếu giá trị.`);
      else named.set(name, value);
    }
  }
  for (const name of needed)
    if (!named.has(name) && !faults.some((f) => f.includes(`--${name}”`))) faults.push(`Thiếu lựa chọn “--${name}”.`);
  if (faults.length > 0) throw new BadInput(`${faults.join('\n')}\nCách dùng: ${usage}`);
  return { plain, named, json };
}

/** A day written as 2026-09-05. */
export function dayOf(text: string, name: string): LocalDate {
  const day = parseLocalDate(text);
  if (day === null && /^\d{4}-\d{2}-\d{2}$/.test(text)) throw new BadInput(`“--${name}”: không có ngày ${text}.`);
  if (day === null) throw new BadInput(`“--${name}” phải là ngày viết theo kiểu 2026-09-05, không phải “${text}”.`);
  return day;
}

export function oneOf<T extends string>(text: string, values: readonly T[], name: string): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new BadInput(`“--${name}” phải là một trong: ${values.join(', ')}.`);
  return found;
}

export function wholeOf(text: string, name: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new BadInput(`“--${name}” phải là số nguyên không âm, không phải “${text}”.`);
  return Number(text);
}

/** Runs a question on the law; a code the law does not have is the asker's mistake. */
export function asking<T>(book: LawBook, ask: (book: LawBook) => T): T {
  try {
    return ask(book);
  } catch (error) {
    if (error instanceof UnknownAward) throw new BadInput(error.message);
    throw error;
  }
}

/** How sure a fact of law is, and whether a reading of ours decides: in brackets behind it, nothing where the article was read. */
export function marks(certainty: Certainty, reading: number | null = null): string {
  return `${reading === null ? '' : ' [Cách hiểu của hệ thống]'}${certainty === 'V' ? '' : ` [${CERTAINTY_LABELS[certainty]}]`}`;
}

type Place = { readonly instrument: string; readonly at: string };
/** "Căn cứ: Điều 23, 06/2022/QH15; …", each ground once. */
export function groundsInWords(places: readonly Place[]): string {
  return `Căn cứ: ${[...new Set(places.map(({ at, instrument }) => `${at}, ${instrument}`))].join('; ')}`;
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
