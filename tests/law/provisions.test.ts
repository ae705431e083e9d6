import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/local-date.ts';
import { valueAt } from '../../src/law/at.ts';
import { lawBook } from '../../src/platform/law.ts';
import { rows, rulesOf } from './provisions.ts';

const book = lawBook();
const rules = rulesOf(book);

describe('rules told beside the standards', () => {
  it.each(rows.map((row) => [row.of, row.from, row] as const))('%s from %s', (of, from, row) => {
    const rule = rules.find((one) => one.of === of);
    expect(rule, 'no such rule in law/').toBeDefined();
    const { values, figures } = rule!;
    for (const day of [from, ...(row.to ? [row.to] : [])]) {
      const at = valueAt(book, values, day);
      if (at.state === 'lawUnknown') throw new Error(`nothing is in force on ${day}`);
      const { reference } = at.entry;
      expect(at.state === 'value' ? figures(at.value as never) : at.entry.absent, day).toEqual(row.says);
      expect(`${book.instrument(reference.instrument).number}, ${reference.at}`, day).toBe(row.by);
    }
    const own = valueAt(book, values, from);
    for (const day of [addDays(from, -1), ...(row.to ? [addDays(row.to, 1)] : [])]) {
      const other = valueAt(book, values, day);
      const same = own.state !== 'lawUnknown' && other.state !== 'lawUnknown' && own.entry === other.entry;
      expect(same, `${day} must not be under the same text`).toBe(false);
    }
  });

  it('have a row for every day on which one begins or ends', () => {
    const given = new Set(rows.flatMap(({ of, from, to }) => [`${of} from ${from}`, ...(to ? [`${of} to ${to}`] : [])]));
    const wanted = rules.flatMap(({ of, values }) =>
      values.flatMap(({ from, to }) => [`${of} from ${from}`, ...(to ? [`${of} to ${to}`] : [])]),
    );
    expect(wanted.filter((one) => !given.has(one))).toEqual([]);
  });

  it('answer that the law is unknown once their decree has lapsed, where nothing follows', () => {
    const last = book.instrument('nd-152-2025').to!;
    const resting = rules.filter(({ values }) => {
      const at = valueAt(book, values, last);
      return at.state !== 'lawUnknown' && at.entry.reference.instrument === 'nd-152-2025';
    });
    expect(resting.length).toBeGreaterThan(70);
    const followed = (values: (typeof rules)[number]['values']) => values.some(({ from }) => from > last);
    for (const { of, values } of resting.filter((rule) => !followed(rule.values)))
      expect(valueAt(book, values, addDays(last, 1)), of).toMatchObject({ state: 'lawUnknown', lapsed: { id: 'nd-152-2025' } });
  });
});
