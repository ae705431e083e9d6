import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate, localDate } from '../kernel/local-date.ts';
import { lawBook } from '../platform/law.ts';
import { valueAt } from './at.ts';
import { voteOutcome } from './council.ts';
import { type LocalSetting, type LocalValue, zLocalSetting, zLocalValue } from './local.ts';
import { councilRulesAt, localAt, localsAt, sourceOf } from './local-at.ts';
import { countsUntil, mayBeSet, refusedFor, turningDays } from './local-bounds.ts';
import { sayLocal } from './local-words.ts';
import type { Dated } from './schema/dated.ts';
import { LOCAL_KEYS } from './schema/parameters.ts';

const book = lawBook();
const day = localDate;
const threshold = (award: string, percent = 75): LocalSetting => ({
  key: 'vote-threshold',
  awards: [award],
  percent,
  of: 'all-members',
});
const value = (setting: LocalSetting, change: Partial<LocalValue> = {}): LocalValue => ({
  setting,
  from: day('2025-12-15'),
  to: null,
  source: { number: '86/2025/QĐ-UBND', signedOn: day('2025-12-05'), article: 'Điều 7 khoản 2' },
  depth: 1,
  ...change,
});
const ON = day('2026-03-02');
/** One right setting of every key. */
const SAMPLES: Record<(typeof LOCAL_KEYS)[number], LocalSetting> = {
  'vote-threshold': threshold('CSTDCS'),
  'vote-quorum': { key: 'vote-quorum', numerator: 2, denominator: 3 },
  'vote-recused': { key: 'vote-recused', leaveDenominator: true },
  quota: { key: 'quota', awards: ['CSTDCS'], limit: { percent: 15 }, of: 'tổng số Lao động tiên tiến' },
  deadline: { key: 'deadline', id: 'tong-ket-nam', label: 'gửi Sở Nội vụ', by: { monthDay: '12-10' } },
  'extra-papers': { key: 'extra-papers', awards: ['BK_TINH'], papers: ['Xác nhận của cơ quan thuế'] },
  'dossier-sets': { key: 'dossier-sets', awards: ['BK_TINH'], sets: 2 },
  'registration-duty': { key: 'registration-duty', required: true },
  'ratio-target': { key: 'ratio-target', id: 'truc-tiep', label: 'người trực tiếp lao động', percent: 45, level: 'bo-tinh' },
  'headcount-rule': { key: 'headcount-rule', text: 'Tính theo số người có mặt ngày 31/12.' },
};
const NATIONAL = book
  .parameter('ty-le-phieu')
  .thresholds.flatMap((row) =>
    row.awards.map((award) => ({ award, values: row.values as readonly Dated<{ percent: number }>[] })),
  );
const BLOCKS = NATIONAL.filter(({ values }) => values.some((entry) => entry.value !== null));

describe('the shape of a local setting', () => {
  it.each(LOCAL_KEYS)('%s is read, kept as it is, and may be set where the law leaves it', (key) => {
    expect(zLocalSetting.parse(SAMPLES[key])).toEqual(SAMPLES[key]);
    expect(zLocalValue.parse(value(SAMPLES[key])).setting.key).toBe(key);
    expect(mayBeSet(book, SAMPLES[key], ON).state).toBe('free');
    expect(refusedFor(book, SAMPLES[key], { from: ON, to: null }, 'tinh')).toBeNull();
  });
  it.each([
    ['a threshold above all members', { ...SAMPLES['vote-threshold'], percent: 101 }],
    ['a threshold of those present', { ...SAMPLES['vote-threshold'], of: 'present' }],
    ['a quota that lets nobody through', { ...SAMPLES.quota, limit: { percent: 0 } }],
    ['a quota of two kinds at once', { ...SAMPLES.quota, limit: { percent: 15, number: 3 } }],
    ['more members than there are', { ...SAMPLES['vote-quorum'], numerator: 4 }],
    ['a day no year has', { ...SAMPLES.deadline, by: { monthDay: '02-30' } }],
    ['a word nobody knows', { ...SAMPLES['registration-duty'], block: true }],
  ])('refuses %s', (_, setting) => {
    expect(zLocalSetting.safeParse(setting).success).toBe(false);
  });
});

describe('a local rule never overrides a national block', () => {
  it('looks at the awards the decrees name', () => {
    expect(BLOCKS.map(({ award }) => award)).toEqual(expect.arrayContaining(['CSTD_TQ', 'AHLD', 'CO_CP', 'CSTDCS', 'CSTD_TINH']));
  });
  it.each(BLOCKS)('$award, on every day boundary', ({ award, values }) => {
    const turns = turningDays(book, threshold(award));
    expect(turns.length).toBeGreaterThan(1);
    for (const on of turns.flatMap((turn) => [addDays(turn, -1), turn])) {
      const national = valueAt(book, values, on).state === 'value';
      for (const percent of [1, 50, 100]) {
        const standing = mayBeSet(book, threshold(award, percent), on);
        expect(standing.state === 'national', `${award} ${on}`).toBe(national);
        // Written down all the same, as if the law had come later: it does not count.
        const local = [value(threshold(award, percent), { from: day('2023-01-01') })];
        const rules = councilRulesAt(book, local, award, on);
        const count = { total: 9, present: 9, agree: 5 };
        const outcome = voteOutcome(book, award, on, count, rules);
        if (standing.state !== 'free') {
          expect(rules.threshold, `${award} ${on}`).toBeUndefined();
          expect(outcome).toEqual(voteOutcome(book, award, on, count));
        } else expect(outcome).toMatchObject({ setBy: 'local', threshold: percent / 100 });
        if (national) expect(outcome.setBy).toBe('nation');
      }
    }
  });
  it.each(BLOCKS)('$award: no period that meets a national value can be written down', ({ award, values }) => {
    for (const entry of values.filter(({ value: set }) => set !== null)) {
      const last = entry.to ?? day('2027-02-28');
      for (const period of [
        { from: entry.from, to: null },
        { from: last, to: last },
        { from: addDays(entry.from, 30), to: addDays(entry.from, 40) },
      ]) {
        const refused = refusedFor(book, threshold(award), period, 'tinh');
        expect(refused, `${award} ${period.from}`).toMatchObject({ reference: entry.reference });
        expect(refused?.message).toContain('do cả nước quy định chung');
      }
    }
  });
  it('says what the nation sets, with the article', () => {
    const refused = refusedFor(book, threshold('CSTD_TQ', 95), { from: ON, to: null });
    expect(refused?.message).toBe(
      'Với Chiến sĩ thi đua toàn quốc, tỷ lệ phiếu 90% tổng số thành viên Hội đồng do cả nước quy định chung, bộ, ban, ngành, tỉnh không quy định lại. Căn cứ: Điều 33 khoản 5 Nghị định 152/2025/NĐ-CP.',
    );
  });
  it('tells days and ceilings of the nation in the sentences of the law, every one of them', () => {
    const what = (setting: LocalSetting) => {
      const standing = mayBeSet(book, setting, ON);
      return standing.state === 'national' ? standing.what : standing.state;
    };
    const sending = (award: string) => what({ ...SAMPLES.deadline, awards: [award] } as LocalSetting);
    expect(sending('CSTD_TQ')).toContain('31/12 của năm liền kề với năm có quyết định tặng Chiến sĩ thi đua bộ');
    expect(sending('CO_CP')).toMatch(/chậm nhất ngày 30\/6 hằng năm; tập thể đánh giá theo năm học .* ngày 31\/12$/);
    expect(what({ ...SAMPLES.quota, awards: ['CO_CP'] } as LocalSetting)).toContain('không quá 20% tổng số tập thể dẫn đầu');
  });
  it('one award the nation sets refuses the whole value', () => {
    expect(mayBeSet(book, { ...threshold('CSTDCS'), awards: ['CSTDCS', 'CO_CP'] } as LocalSetting, ON).state).toBe('national');
  });
  it.each(['dossier-sets', 'extra-papers'] as const)(
    '%s: for every award whose dossier the nation fixes, on every day boundary',
    (key) => {
      const dossiers = book
        .parameter('ho-so')
        .dossiers.flatMap(({ awards, values }) =>
          awards.map((award) => ({ award, values: values as readonly Dated<{ sets: number | null }>[] })),
        );
      let fixed = 0;
      for (const { award, values } of dossiers) {
        const setting = { ...SAMPLES[key], awards: [award] } as LocalSetting;
        const local = [value(setting, { from: day('2023-01-01') })];
        for (const on of turningDays(book, setting).flatMap((turn) => [addDays(turn, -1), turn])) {
          const at = valueAt(book, values, on);
          if (at.state !== 'value' || at.value.sets === null) continue;
          fixed++;
          expect(mayBeSet(book, setting, on).state, `${award} ${on}`).toBe('national');
          expect(localAt(book, local, key, award, on), `${award} ${on}`).toBeNull();
          expect(refusedFor(book, setting, { from: on, to: on }, 'tinh')).not.toBeNull();
        }
      }
      expect(fixed).toBeGreaterThan(30);
    },
  );
  it('papers, sets, numbers and sending days of the state level are the nation’s', () => {
    for (const setting of [
      { ...SAMPLES['extra-papers'], awards: ['CSTD_TQ'] },
      { ...SAMPLES['dossier-sets'], awards: ['BK_TTG'] },
      { ...SAMPLES.quota, awards: ['CO_CP'] },
      { ...SAMPLES.deadline, awards: ['CO_CP'] },
    ] as LocalSetting[])
      expect(mayBeSet(book, setting, ON), setting.key).toMatchObject({ state: 'national' });
  });
});

describe('the days on which the law leaves something', () => {
  it('the share of votes for Chiến sĩ thi đua cơ sở: from 01/7/2025 on, while its decree lasts', () => {
    expect(mayBeSet(book, threshold('CSTDCS'), day('2025-06-30')).state).toBe('national');
    expect(mayBeSet(book, threshold('CSTDCS'), day('2025-07-01'))).toMatchObject({ state: 'free', ground: 'delegated' });
    expect(mayBeSet(book, threshold('CSTDCS'), day('2027-02-28')).state).toBe('free');
    expect(mayBeSet(book, threshold('CSTDCS'), day('2027-03-01')).state).toBe('noGround');
  });
  it('one that goes on past the end of its decree is written down and stops counting there', () => {
    const long = value(threshold('CSTDCS'));
    expect(refusedFor(book, long.setting, long, 'tinh')).toBeNull();
    expect(countsUntil(book, long.setting, long)).toBe('2027-02-28');
    expect(localAt(book, [long], 'vote-threshold', 'CSTDCS', day('2027-02-28'))).not.toBeNull();
    expect(localAt(book, [long], 'vote-threshold', 'CSTDCS', day('2027-03-01'))).toBeNull();
    expect(countsUntil(book, SAMPLES['registration-duty'], { from: ON, to: null })).toBeNull();
  });
  it('one that begins after its decree ended, or before it began, is refused with the reason', () => {
    expect(refusedFor(book, threshold('CSTDCS'), { from: day('2027-03-01'), to: null })?.message).toContain('152/2025/NĐ-CP');
    expect(refusedFor(book, SAMPLES['vote-quorum'], { from: day('2025-06-30'), to: null })?.message).toContain('30/6/2025');
  });
  it('what is delegated is for ministries and provinces, what is open is for everybody', () => {
    expect(refusedFor(book, SAMPLES['vote-quorum'], { from: ON, to: null }, null)?.message).toContain(
      'giao cho bộ, ban, ngành, tỉnh',
    );
    expect(refusedFor(book, SAMPLES['ratio-target'], { from: ON, to: null }, null)).toBeNull();
  });
  it('an award nobody knows is refused', () => {
    expect(mayBeSet(book, threshold('HTXS'), ON).state).toBe('noGround');
  });
});

describe('what applies', () => {
  const province = value(threshold('CSTDCS', 80));
  const nearer = value(threshold('CSTDCS', 70), { depth: 2, source: { ...province.source, number: '01/QĐ' } });
  const later = value(threshold('CSTDCS', 60), { from: day('2026-01-01') });
  const on = (values: readonly LocalValue[], at: LocalDate = ON) =>
    localAt(book, values, 'vote-threshold', 'CSTDCS', at)?.setting.percent ?? null;

  it('the nearest first, then the later one; only within its days', () => {
    expect(on([province, nearer, later])).toBe(70);
    expect(on([province, later])).toBe(60);
    expect(on([later, province], day('2025-12-31'))).toBe(80);
    expect(on([province], day('2025-12-14'))).toBeNull();
    expect(on([value(threshold('CSTDCS'), { to: day('2026-03-01') })])).toBeNull();
    expect(localsAt(book, [province, nearer, later], 'vote-threshold', null, ON)).toHaveLength(3);
    expect(localAt(book, [province], 'vote-threshold', 'LDTT', ON)).toBeNull();
  });
  it('a value for two awards goes on counting for the one the nation leaves', () => {
    const both = [value({ ...threshold('CSTDCS'), awards: ['CSTDCS', 'CSTD_TQ'] } as LocalSetting)];
    expect(on(both)).toBe(75);
    expect(localAt(book, both, 'vote-threshold', 'CSTD_TQ', ON)).toBeNull();
  });
  it('a council’s rules come with their source', () => {
    const rules = councilRulesAt(book, [province, value(SAMPLES['vote-quorum']), value(SAMPLES['vote-recused'])], 'CSTDCS', ON);
    const source = 'Quy định số 86/2025/QĐ-UBND ngày 05/12/2025';
    expect(sourceOf(province)).toBe(source);
    expect(rules).toEqual({
      threshold: { percent: 80, source, at: 'Điều 7 khoản 2' },
      quorum: { numerator: 2, denominator: 3, source, at: 'Điều 7 khoản 2' },
      recusedLeaveDenominator: true,
    });
    expect(voteOutcome(book, 'CSTDCS', ON, { total: 10, present: 9, agree: 8, recused: 1 }, rules)).toMatchObject({
      outcome: 'passed',
      setBy: 'local',
      denominator: 9,
      quorum: { met: true, needed: 7 },
    });
    expect(councilRulesAt(book, [], 'CSTDCS', ON)).toEqual({});
  });
});

describe('what is told of a setting', () => {
  it('has no stop at its end, however it was typed', () => {
    expect(sayLocal(book, { key: 'headcount-rule', text: 'Tính đến ngày 31/12. ' }, ON)).toBe('Tính đến ngày 31/12');
  });
  it('every setting reads as a sentence', () => {
    for (const setting of Object.values(SAMPLES)) expect(sayLocal(book, setting, ON)).not.toMatch(/undefined|null|[A-Z]{2,}_/);
    expect(sayLocal(book, SAMPLES.deadline, ON)).toBe('Khen thưởng tổng kết năm: gửi Sở Nội vụ, chậm nhất ngày 10/12 hằng năm');
  });
});
