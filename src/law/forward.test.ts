import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { lawBook } from '../platform/law.ts';
import { judgeOf } from './eligibility.ts';
import type { AwardFact, Facts, Rating } from './facts.ts';
import { type ForwardQuestion, type ForwardTarget, forwardOf } from './forward.ts';

const book = lawBook();
const forward = forwardOf(book, judgeOf(book));
const TODAY = localDate('2026-11-20');

const rated = (from: number, to: number, rating: Rating = 'HTTNV') =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ year: from + i, rating }));
const won = (code: string, ...years: number[]): AwardFact[] =>
  years.map((year) => ({ code, year, decidedOn: localDate(year === 2026 ? '2026-11-02' : `${year}-12-20`) }));
/** Everything about the past is known, and there is little of it. */
const person = (facts: Facts = {}): Facts => ({
  underReview: false,
  disciplines: [],
  ratings: rated(1996, 2025, 'HTTNV'),
  awards: [],
  initiatives: [],
  projects: [],
  ...facts,
});
const unit = (facts: Facts = {}): Facts =>
  person({
    ratings: rated(1996, 2025, 'HTTNV'),
    collective: { foundedOn: localDate('1990-01-01'), flagEligible: true },
    ...facts,
  });

function ofPerson(facts: Facts, code: string, more: Partial<ForwardQuestion> = {}): ForwardTarget {
  return find({ subject: 'individual', facts, today: TODAY, ...more }, code);
}
const ofUnit = (facts: Facts, code: string): ForwardTarget => find({ subject: 'collective', facts, today: TODAY }, code);
function find(question: ForwardQuestion, code: string): ForwardTarget {
  const found = forward.look(question).targets.find((target) => target.code === code);
  if (!found) throw new Error(`${code} is not looked forward to`);
  return found;
}
const steps = (target: ForwardTarget): string[] => target.path.map((step) => step.sentence);

describe('a person', () => {
  it('two CSTĐCS in a row and nothing else: the third and a provincial initiative next year', () => {
    const target = ofPerson(person({ awards: won('CSTDCS', 2025, 2026) }), 'CSTD_TINH');
    expect(target.now.verdict).toBe('notEligible');
    expect(target).toMatchObject({ state: 'inYear', earliest: 2027, earliestOtherwise: 2027, dependsOnUnknown: false });
    expect(target.missing).toBe(
      'Còn thiếu 01 lần Chiến sĩ thi đua cơ sở năm 2027 và một sáng kiến cấp tỉnh đã được áp dụng hiệu quả. Sớm nhất là năm 2027.',
    );
    expect(steps(target)).toEqual([
      'Năm 2027: được tặng Chiến sĩ thi đua cơ sở.',
      'Chậm nhất năm 2027: có một sáng kiến cấp tỉnh đã được áp dụng hiệu quả.',
    ]);
  });

  it('the initiative is there already: only the title is missing', () => {
    const facts = person({ awards: won('CSTDCS', 2025, 2026), initiatives: [{ year: 2025, scope: 'tinh', applied: true }] });
    expect(ofPerson(facts, 'CSTD_TINH').missing).toBe('Còn thiếu 01 lần Chiến sĩ thi đua cơ sở năm 2027. Sớm nhất là năm 2027.');
  });

  it('nobody says whether the initiative was applied: a new one does as well in the same year, so nothing rests on it', () => {
    const facts = person({ awards: won('CSTDCS', 2024, 2025, 2026), initiatives: [{ year: 2025, scope: 'tinh' }] });
    const target = ofPerson(facts, 'CSTD_TINH');
    expect(target).toMatchObject({ earliest: 2026, earliestOtherwise: 2026, dependsOnUnknown: false });
    expect(target.now.verdict).toBe('needsEvidence');
    expect(target.missing).toContain('Còn thiếu một sáng kiến cấp tỉnh');
  });

  it('three in a row and the initiative: now', () => {
    const facts = person({
      awards: won('CSTDCS', 2024, 2025, 2026),
      initiatives: [{ year: 2025, scope: 'tinh', applied: true }],
    });
    const target = ofPerson(facts, 'CSTD_TINH');
    expect(target).toMatchObject({ state: 'eligibleNow', earliest: 2026, path: [] });
    expect(target.missing).toBe('Đã đủ điều kiện cho năm 2026 theo các tiêu chuẩn tính được.');
  });

  it('the year before is missing: the row starts again this year, three years from 2026', () => {
    expect(ofPerson(person({ awards: won('CSTDCS', 2023, 2024) }), 'CSTD_TINH').earliest).toBe(2028);
  });

  it('CSTĐ of the province 2026: the second in a row and a nationwide initiative make CSTĐ toàn quốc in 2027', () => {
    const facts = person({ awards: [...won('CSTDCS', 2024, 2025, 2026), ...won('CSTD_TINH', 2026)] });
    const target = ofPerson(facts, 'CSTD_TQ');
    expect(target.earliest).toBe(2027);
    expect(target.missing).toContain(
      'Còn thiếu 01 lần Chiến sĩ thi đua cấp tỉnh năm 2027 và một sáng kiến có phạm vi toàn quốc đã được áp dụng hiệu quả.',
    );
  });

  it('CSTĐ of the province 2026 without a running row of CSTĐCS: 2026 to 2028, then 2028 and 2029', () => {
    expect(ofPerson(person({ awards: won('CSTD_TINH', 2026) }), 'CSTD_TQ').earliest).toBe(2029);
  });

  it('a beginner: certificate of the province after two CSTĐCS, in 2027', () => {
    const target = ofPerson(person(), 'BK_TINH');
    expect(target.earliest).toBe(2027);
    expect(target.missing).toContain('Còn thiếu 02 lần Chiến sĩ thi đua cơ sở các năm 2026, 2027.');
  });

  it('certificate of the Prime Minister: four of five good years, two of three titles', () => {
    const facts = person({
      ratings: [...rated(2010, 2020, 'HTNV'), ...rated(2022, 2025)],
      awards: [...won('CSTDCS', 2024, 2025), ...won('BK_TINH', 2025)],
    });
    const target = ofPerson(facts, 'BK_TTG');
    expect(target.earliest).toBe(2026);
    expect(target.missing).toBe(
      'Còn thiếu 01 lần Chiến sĩ thi đua cơ sở năm 2026 và kết quả hoàn thành tốt nhiệm vụ trở lên năm 2026. Sớm nhất là năm 2026.',
    );
  });

  it('a year below good breaks the five: 2024 to 2028', () => {
    const facts = person({
      ratings: [...rated(1996, 2022), { year: 2023, rating: 'HTNV' }, ...rated(2024, 2025)],
      awards: [...won('CSTDCS', 2024, 2025), ...won('BK_TINH', 2025)],
    });
    expect(ofPerson(facts, 'BK_TTG').earliest).toBe(2028);
  });

  it('ratings of the past nobody has entered: as if good, and as if of no help', () => {
    const facts = person({ ratings: rated(2025, 2025), awards: [...won('CSTDCS', 2023, 2024, 2025), ...won('BK_TINH', 2024)] });
    const target = ofPerson(facts, 'BK_TTG');
    expect(target).toMatchObject({ earliest: 2026, earliestOtherwise: 2029, dependsOnUnknown: true });
    expect(target.evidence).toEqual([
      'Cần bổ sung: kết quả đánh giá, xếp loại các năm 2022–2024 (cần hoàn thành tốt nhiệm vụ trở lên).',
    ]);
    expect(target.missing).toContain('nếu không thì sớm nhất là năm 2029.');
  });

  it('Huân chương Lao động hạng Ba: the window opens after the certificate of 2024, five years to 2029', () => {
    const target = ofPerson(person({ awards: [...won('BK_TTG', 2024), ...won('CSTDCS', 2025)] }), 'HCLD3');
    expect(target.earliest).toBe(2029);
    expect(target.missing).toContain('02 lần Chiến sĩ thi đua cơ sở chậm nhất vào các năm 2028, 2029');
    expect(target.missing).toContain('kết quả hoàn thành xuất sắc nhiệm vụ chậm nhất vào năm 2029');
    // Every one of the five years must be good: none of them can be exchanged for an earlier one.
    expect(target.missing).toContain('kết quả hoàn thành tốt nhiệm vụ trở lên các năm 2026–2028');
  });

  it('hạng Nhì after hạng Ba of 2022: two excellent years and one CSTĐ of the province by 2027', () => {
    const target = ofPerson(person({ awards: [...won('HCLD3', 2022), ...won('CSTDCS', 2025, 2026)] }), 'HCLD2');
    expect(target.earliest).toBe(2027);
    expect(target.missing).toContain('kết quả hoàn thành xuất sắc nhiệm vụ các năm 2026, 2027');
    expect(target.missing).toContain('01 lần Chiến sĩ thi đua cấp tỉnh năm 2027');
    expect(target.path).toHaveLength(3);
  });

  it('a certificate for a sudden deed does not count for the Prime Minister’s', () => {
    const sudden: AwardFact = { code: 'BK_TINH', year: 2024, kind: 'dot_xuat' };
    const titles = won('CSTDCS', 2023, 2024);
    const counted = ofPerson(person({ awards: [...titles, ...won('BK_TINH', 2024)] }), 'BK_TTG');
    const other = ofPerson(person({ awards: [...titles, sudden] }), 'BK_TTG');
    expect(counted.path.some((step) => step.grant.kind === 'award' && step.grant.code === 'BK_TINH')).toBe(false);
    expect(other.path.some((step) => step.grant.kind === 'award' && step.grant.code === 'BK_TINH')).toBe(true);
  });

  it('under review: told first, and no year without a conclusion', () => {
    const facts = person({ awards: won('CSTDCS', 2025, 2026), underReview: true });
    const look = forward.look({ subject: 'individual', facts, today: TODAY });
    expect(look.obstacles).toHaveLength(1);
    const target = ofPerson(facts, 'CSTD_TINH');
    expect(target.missing.startsWith(look.obstacles[0]!)).toBe(true);
    expect(target.path[0]!.grant.kind).toBe('cleared');
    expect(target.missing).toContain('Sớm nhất là năm 2027, khi đã có kết luận không vi phạm.');
  });

  it('a discipline until June 2027: nothing for 2026, and titles before do not count', () => {
    const facts = person({
      awards: won('CSTDCS', 2025, 2026),
      disciplines: [{ form: 'canh_cao', from: localDate('2026-07-01'), until: localDate('2027-06-30') }],
    });
    const cstdcs = ofPerson(facts, 'CSTDCS');
    expect(cstdcs.earliest).toBe(2027);
    expect(cstdcs.missing.startsWith('Bị cảnh cáo từ ngày 01/7/2026 đến ngày 30/6/2027')).toBe(true);
    expect(ofPerson(facts, 'CSTD_TINH').earliest).toBe(2029);
  });

  it('a discipline without its last day: asked for', () => {
    const target = ofPerson(person({ disciplines: [{ form: 'khien_trach', from: localDate('2026-02-01') }] }), 'CSTDCS');
    expect(target.evidence).toContain('Cần bổ sung: ngày chấp hành xong kỷ luật.');
    expect(target.dependsOnUnknown).toBe(true);
  });

  it('held for the year already: not once more for it, and the next year it can be had in', () => {
    const facts = person({
      awards: [...won('CSTDCS', 2024, 2025, 2026), ...won('CSTD_TINH', 2026)],
      initiatives: [{ year: 2025, scope: 'tinh', applied: true }],
    });
    const target = ofPerson(facts, 'CSTD_TINH');
    expect(target).toMatchObject({
      heldNow: true,
      state: 'inYear',
      cautions: [expect.stringContaining('không khen thưởng nhiều lần')],
    });
    expect(target.earliest).toBeGreaterThan(2026);
    expect(target.missing).toMatch(/^Đã được tặng năm 2026\. .*Lần tiếp theo sớm nhất là năm 20\d\d\.$/);
  });

  it('two commendations of one year: told at the step that brings the second', () => {
    const facts = person({ awards: [...won('HCLD3', 2026), ...won('CSTDCS', 2024, 2025, 2026)] });
    for (const { path, code, earliest } of forward.look({ subject: 'individual', facts, today: TODAY }).targets)
      for (const { grant, caution } of path) {
        if (grant.kind !== 'award' || !['BK_TINH', 'BK_TTG', 'HCLD3', 'HCLD2', 'HCLD1'].includes(grant.code)) continue;
        const like = [
          ...path.map((step) => step.grant),
          { kind: 'award' as const, code, year: earliest! },
          ...facts.awards!.map((award) => ({ kind: 'award' as const, ...award })),
        ];
        const others = like.filter(
          (other) => other !== grant && other.kind === 'award' && /^(BK|HC)/.test(other.code) && other.year === grant.year,
        );
        expect(caution !== null).toBe(others.length > 0);
      }
    const target = ofPerson(person({ awards: won('CSTDCS', 2025, 2026) }), 'BK_TTG');
    expect(target.path.some(({ caution }) => caution?.includes('một thành tích không khen thưởng nhiều lần'))).toBe(true);
  });

  it('what is not shown is not said to be missing', () => {
    const target = ofPerson({}, 'CSTDCS', { hidden: ['disciplines', 'underReview'] });
    expect(target.missing).not.toMatch(/rà soát kỷ luật|xác nhận không đang bị xem xét/);
    expect(target.evidence.filter((text) => text.includes('không hiển thị với ông/bà'))).toHaveLength(1);
  });

  it('of a ministry: its own titles', () => {
    const target = ofPerson(person({ awards: won('CSTDCS', 2025, 2026) }), 'CSTD_BO', { level: 'bo' });
    expect(target.missing).toContain('một sáng kiến cấp bộ, ban, ngành');
    expect(ofPerson(person({ awards: won('CSTDCS', 2025, 2026) }), 'CSTD_TQ', { level: 'bo' }).path[0]!.sentence).toContain(
      'Chiến sĩ thi đua Bộ, ban, ngành',
    );
  });

  it('in January the office still works on the year before', () => {
    const target = ofPerson(person({ awards: won('CSTDCS', 2024, 2025) }), 'CSTD_TINH', {
      today: localDate('2027-01-10'),
      year: 2026,
    });
    expect(target.earliest).toBe(2026);
  });

  it('nothing is known: every answer says what to enter', () => {
    for (const target of forward.look({ subject: 'individual', facts: {}, today: TODAY }).targets) {
      expect(target.dependsOnUnknown).toBe(true);
      expect(target.evidence.length).toBeGreaterThan(0);
    }
  });
});

describe('a collective', () => {
  it('Tập thể lao động xuất sắc: what its members must reach this year', () => {
    const target = ofUnit(unit(), 'TTLDXS');
    expect(target.earliest).toBe(2026);
    expect(target.path.map((step) => (step.grant.kind === 'collective' ? step.grant.check : step.grant.kind)).sort()).toEqual([
      'members-all-rated',
      'members-cstdcs',
      'members-ldtt',
      'rating',
    ]);
  });

  it('too few members this year: next year', () => {
    expect(ofUnit(unit({ collective: { headcount: 10, ldtt: 6, flagEligible: true } }), 'TTLDXS').earliest).toBe(2027);
  });

  it('Huân chương Lao động hạng Ba waits for the tenth year of the unit', () => {
    const facts = (founded: string): Facts =>
      unit({
        ratings: rated(2011, 2025, 'HTXSNV'),
        awards: won('BK_TTG', 2021),
        collective: { foundedOn: localDate(founded), flagEligible: true },
      });
    expect(ofUnit(facts('2010-05-01'), 'HCLD3').earliest).toBe(2026);
    const young = ofUnit(facts('2018-03-01'), 'HCLD3');
    expect(young.earliest).toBe(2028);
    expect(young.missing).toContain('Đến năm 2028 tập thể mới đủ 10 năm xây dựng và phát triển.');
    expect(ofUnit(facts('2018-12-31'), 'HCLD3').earliest).toBe(2028);
    expect(ofUnit(facts('2019-01-01'), 'HCLD3').earliest).toBe(2029);
  });

  it('the day of founding is not known: asked for, and no year without it', () => {
    const target = ofUnit(unit({ collective: { flagEligible: true } }), 'HCLD3');
    expect(target.earliestOtherwise).toBeNull();
    expect(target.evidence).toContain('Cần bổ sung: ngày thành lập của tập thể.');
  });

  it('one that cannot be given the flag: two certificates of the province instead', () => {
    const facts = unit({
      ratings: rated(2011, 2025, 'HTXSNV'),
      awards: won('BK_TTG', 2021),
      collective: { foundedOn: localDate('2010-05-01'), flagEligible: false },
    });
    const target = ofUnit(facts, 'HCLD3');
    expect(target.earliest).toBe(2027);
    expect(target.missing).toContain('02 lần Bằng khen cấp tỉnh các năm 2026, 2027');
    const one = ofUnit({ ...facts, awards: [...won('BK_TTG', 2021), ...won('BK_TINH', 2024)] }, 'HCLD3');
    expect(one.earliest).toBe(2026);
    expect(one.missing).toContain('01 lần Bằng khen cấp tỉnh năm 2026');
    expect(ofUnit(facts, 'CO_TINH').state).toBe('judgementOnly');
  });

  it('Huân chương Độc lập hạng Ba: ten years after hạng Nhất, thirty of age', () => {
    const facts = unit({
      ratings: rated(1996, 2025, 'HTXSNV'),
      awards: [...won('HCLD1', 2018), ...won('CO_CP', 2020, 2024), ...won('BK_TTG', 2023)],
    });
    const target = ofUnit(facts, 'HCDL3');
    expect(target.earliest).toBe(2028);
    expect(target.missing).toBe('Còn thiếu kết quả hoàn thành xuất sắc nhiệm vụ các năm 2026–2028. Sớm nhất là năm 2028.');
  });

  it('a province itself: its standard is left to people', () => {
    const facts = unit({ collective: { foundedOn: localDate('1990-01-01'), provinceOrMinistry: true } });
    expect(ofUnit(facts, 'HCDL3')).toMatchObject({ state: 'judgementOnly', earliest: null, path: [] });
  });
});

describe('the law of the years to come', () => {
  it('is the law of today, and every result says so', () => {
    const caution =
      'Các năm tới được xét theo quy định đang áp dụng, đã xác nhận gần nhất tính đến ngày 20/11/2026: Nghị định 152/2025/NĐ-CP hết hiệu lực từ ngày 01/3/2027, chưa biết văn bản thay thế; nội dung sửa đổi tại Luật 06/2026/QH16 chưa được đối chiếu. Kết quả có thể thay đổi khi có quy định mới.';
    for (const subject of ['individual', 'collective'] as const)
      for (const target of forward.look({ subject, facts: subject === 'individual' ? person() : unit(), today: TODAY }).targets)
        expect(target.warnings[0]).toBe(caution);
  });

  it('once the decree has lapsed the look still answers, and a hold is still told', () => {
    const facts = person({ awards: won('CSTDCS', 2025, 2026), underReview: true });
    const look = forward.look({ subject: 'individual', facts, today: localDate('2027-03-01') });
    expect(look.obstacles.length).toBeGreaterThan(0);
    expect(look.targets.find((target) => target.code === 'CSTD_TINH')?.earliest).toBe(2027);
  });
});
