import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, type LocalDate, localDate, zLocalDate } from '../../src/kernel/local-date.ts';
import { authorityOf } from '../../src/law/authority.ts';
import { countFaults, voteOutcome } from '../../src/law/council.ts';
import { SUBJECTS } from '../../src/law/facts.ts';
import { prizeOf } from '../../src/law/prize.ts';
import { readYaml } from '../../src/law/read-yaml.ts';
import { DECIDERS, PROPOSERS } from '../../src/law/schema/parameters.ts';
import { lawBook } from '../../src/platform/law.ts';

/** The expected figures stand in law/cases/figures, written from the law and not from the data they examine. */
const FOLDER = join(import.meta.dirname, '../../law/cases/figures');
const book = lawBook();
const codes = book.awards().map((award) => award.code);
const why = z.string().min(10);

function figures<S extends z.ZodType>(name: string, one: S): readonly { readonly one: z.infer<S>; readonly at: string }[] {
  const path = `cases/figures/${name}`;
  const file = readYaml(path, readFileSync(join(FOLDER, name), 'utf8'), z.strictObject({ cases: z.array(one).min(1) }));
  return file.value.cases.map((value, i) => ({ one: value, at: `${path}:${file.lineOf(['cases', i])}` }));
}

const money = { multiple: z.number().min(0), baseSalary: z.int().positive(), amount: z.int().min(0) };
const asked = { award: z.string(), subject: z.enum(SUBJECTS), on: zLocalDate, why };
const prizes = figures(
  'tien-thuong.yaml',
  z.discriminatedUnion('state', [
    z.strictObject({ ...asked, state: z.literal('value'), ...money }),
    z.strictObject({ ...asked, state: z.enum(['none', 'lawUnknown']) }),
  ]),
);
const votes = figures(
  'ty-le-phieu.yaml',
  z.strictObject({
    award: z.string(),
    on: zLocalDate,
    total: z.int().positive(),
    present: z.int().min(0),
    agree: z.int().min(0),
    outcome: z.enum(['passed', 'notPassed', 'noNationalThreshold']),
    threshold: z.number().nullable(),
    lawUnknown: z.literal(true).optional(),
    why,
  }),
);
const deciders = figures(
  'tham-quyen.yaml',
  z.strictObject({
    awards: z.array(z.string()).min(1),
    proposers: z.array(z.enum(PROPOSERS)).min(1),
    on: z.array(zLocalDate).min(1),
    decides: z.enum(DECIDERS).nullable(),
    why,
  }),
).flatMap(({ one, at }) =>
  one.awards.flatMap((award) =>
    one.proposers.flatMap((proposer) => one.on.map((on) => ({ award, proposer, on, decides: one.decides, why: one.why, at }))),
  ),
);

describe('prize money', () => {
  it.each(prizes.map(({ one, at }) => [one.award, one.subject, one.on, one, at] as const))(
    '%s, %s, %s',
    (award, subject, on, one, at) => {
      const { state, multiple, baseSalary, amount } = prizeOf(book, award, subject, on);
      const { award: _a, subject: _s, on: _o, why: ground, ...expected } = one;
      const nothing = { multiple: null, baseSalary: null, amount: null };
      expect({ state, multiple, baseSalary, amount }, `${at}: ${ground}`).toEqual({ ...nothing, ...expected });
    },
  );

  it('asks every title and form that the data give money for', () => {
    const asked = new Set(prizes.filter(({ one }) => one.state === 'value').map(({ one }) => `${one.award} ${one.subject}`));
    const paid = codes.flatMap((code) =>
      SUBJECTS.filter((subject) => prizeOf(book, code, subject, localDate('2026-08-19')).state === 'value').map(
        (subject) => `${code} ${subject}`,
      ),
    );
    expect(paid.filter((one) => !asked.has(one))).toEqual([]);
  });
});

describe('votes of a council', () => {
  it.each(votes.map(({ one, at }) => [one.award, one.on, one.agree, one.total, one, at] as const))(
    '%s, %s: %i of %i',
    (award, on, _agree, _total, one, at) => {
      expect(countFaults(one), at).toEqual([]);
      const { outcome, threshold, lawUnknown } = voteOutcome(book, award, on, one);
      const expected = { outcome: one.outcome, threshold: one.threshold, lawUnknown: one.lawUnknown ?? false };
      expect({ outcome, threshold, lawUnknown }, `${at}: ${one.why}`).toEqual(expected);
    },
  );
});

describe('who decides', () => {
  it.each(deciders.map((one) => [one.award, one.proposer, one.on, one] as const))('%s, %s, %s', (award, proposer, on, one) => {
    expect(authorityOf(book, award, proposer, on).decides, `${one.at}: ${one.why}`).toBe(one.decides);
  });

  it('asks every award and every kind of proposer, once a day', () => {
    const keys = deciders.map((one) => `${one.award} ${one.proposer} ${one.on}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    const wanted = ['2024-06-01', '2025-06-30', '2025-07-01', '2026-11-20'].flatMap((on) =>
      codes.flatMap((code) => PROPOSERS.map((proposer) => `${code} ${proposer} ${on}`)),
    );
    const given = new Set(keys);
    expect(wanted.filter((key) => !given.has(key))).toEqual([]);
  });
});

describe('days', () => {
  type Entries = readonly { readonly from: LocalDate; readonly to?: LocalDate | undefined }[];
  /** Each day on which a value begins or the instrument it rests on has ended, and the day before it. */
  const edges = (rows: readonly { readonly values: Entries }[], instruments: readonly string[]): Set<string> => {
    const own = rows.flatMap((row) => row.values.flatMap((v) => [v.from, ...(v.to ? [addDays(v.to, 1)] : [])]));
    const ends = instruments.flatMap((id) => book.instrument(id).to ?? []).map((last) => addDays(last, 1));
    return new Set([...own, ...ends].flatMap((day) => [addDays(day, -1), day]));
  };
  const decrees = ['nd-98-2023', 'nd-152-2025'];
  const prizeRows = [
    ...book.parameter('tien-thuong').prizes,
    book.parameter('luong-co-so'),
    book.parameter('tien-thuong').rounding,
  ];

  it.each([
    ['prizes', edges(prizeRows, decrees), new Set(prizes.map(({ one }) => one.on))],
    ['votes', edges(book.parameter('ty-le-phieu').thresholds, decrees), new Set(votes.map(({ one }) => one.on))],
    ['deciders', edges(book.parameter('tham-quyen').rows, []), new Set(deciders.map((one) => one.on))],
  ])('have figures on both sides of every change: %s', (_, wanted, asked) => {
    expect(wanted.size).toBeGreaterThan(2);
    expect([...wanted].filter((day) => !(asked as Set<string>).has(day)).sort()).toEqual([]);
  });
});
