import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { zFacts } from '../../../law/facts.ts';
import { knownAwards } from '../app/known-awards.ts';
import { checkFacts, readDraft } from './check.ts';
import { type FactsDraft, withoutBlankRows } from './draft.ts';
import { factsForYear, hiddenFrom, withoutHidden, zSheetFacts } from './sheet.ts';

const today = localDate('2026-03-02');
const person = { subject: 'individual', today, awards: knownAwards() } as const;
const unit = { ...person, subject: 'collective' } as const;
const day = localDate;
const messages = (draft: FactsDraft, about: Parameters<typeof checkFacts>[1] = person) =>
  checkFacts(draft, about).map(({ path, message }) => `${path}: ${message}`);

describe('checking a sheet', () => {
  it('finds nothing wrong with what is right, nor with what is absent or empty', () => {
    expect(messages({})).toEqual([]);
    expect(messages({ awards: [], initiatives: [], projects: [], disciplines: [], underReview: false, worker: true })).toEqual(
      [],
    );
    expect(
      messages({
        ratings: [
          { year: 2025, rating: 'HTXSNV' },
          { year: 2024, rating: 'HTTNV' },
        ],
        awards: [
          { code: 'LDTT', year: 2025, kind: 'cong_trang', achievedTo: day('2025-12-31'), decidedOn: day('2025-12-20') },
          { code: 'GIAY_KHEN', year: 2025, kind: 'cong_trang' },
          { code: 'GIAY_KHEN', year: 2025, kind: 'dot_xuat' },
        ],
        initiatives: [
          { year: 2025, scope: 'co_so', usedFor: 'CSTDCS' },
          { year: 2025, scope: 'co_so' },
        ],
        disciplines: [{ form: 'khien_trach', from: day('2020-01-01'), until: day('2020-01-01') }],
      }),
    ).toEqual([]);
    expect(messages({ collective: { year: 2025, headcount: 10, ldtt: 10, cstdcs: 10, clusterRank: 1 } }, unit)).toEqual([]);
  });

  it('names every fault at its field, all at once', () => {
    expect(
      messages({
        ratings: [{ year: 2024, rating: 'HTTNV' }, { year: 2024, rating: 'HTNV' }, { rating: 'HTNV' }, { year: 2027 }],
        awards: [
          { code: 'XYZ', year: 2025 },
          { code: 'CO_CP', year: 2025 },
          { year: 1900 },
          { code: 'LDTT', year: 2024, kind: 'cong_trang' },
          { code: 'LDTT', year: 2024, kind: 'cong_trang' },
          { code: 'BK_TINH', year: 2025, achievedTo: day('2024-12-31'), decidedOn: day('2026-03-03') },
          { code: 'BK_BO', year: 2020, achievedTo: day('2022-01-01') },
        ],
        initiatives: [{ year: 2025 }, { year: 2025, scope: 'tinh', usedFor: 'XYZ' }],
        projects: [{ scope: 'toan_quoc' }],
        disciplines: [
          { form: 'canh_cao', from: day('2025-05-05'), until: day('2025-05-04') },
          { from: day('2026-05-05') },
          { form: 'canh_cao', from: day('2025-05-05') },
          { form: 'khien_trach' },
        ],
        collective: { year: 2025 },
      }),
    ).toEqual([
      'ratings.2.year: Xếp loại năm, dòng 3: chưa ghi năm.',
      'ratings.3.year: Xếp loại năm, dòng 4: năm 2027 chưa đến.',
      'ratings.3.rating: Xếp loại năm, dòng 4: chưa chọn mức xếp loại.',
      'ratings.1.year: Xếp loại năm, dòng 2: năm 2024 được ghi hai lần.',
      'awards.0.code: Khen thưởng, dòng 1: danh hiệu hoặc hình thức khen thưởng này không có trong danh mục.',
      'awards.1.code: Khen thưởng, dòng 2: “Cờ thi đua của Chính phủ” không tặng cho đối tượng là cá nhân.',
      'awards.2.code: Khen thưởng, dòng 3: chưa chọn danh hiệu hoặc hình thức khen thưởng.',
      'awards.2.year: Khen thưởng, dòng 3: năm phải là số từ 1945.',
      'awards.5.achievedTo: Khen thưởng, dòng 6: ngày cuối của thành tích 31/12/2024 trước năm thành tích 2025.',
      'awards.5.decidedOn: Khen thưởng, dòng 6: ngày quyết định 03/3/2026 chưa đến.',
      'awards.6.achievedTo: Khen thưởng, dòng 7: ngày cuối của thành tích 01/01/2022 cách năm thành tích 2020 quá xa.',
      'awards.4.code: Khen thưởng, dòng 5: “Lao động tiên tiến” năm 2024 (công trạng) được ghi hai lần.',
      'initiatives.0.scope: Sáng kiến, dòng 1: chưa chọn phạm vi được công nhận.',
      'initiatives.1.usedFor: Sáng kiến, dòng 2: danh hiệu hoặc hình thức khen thưởng đã dùng không có trong danh mục.',
      'projects.0.year: Đề tài, đề án, dòng 1: chưa ghi năm.',
      'disciplines.0.until: Kỷ luật, dòng 1: ngày kết thúc 04/5/2025 trước ngày bắt đầu 05/5/2025.',
      'disciplines.1.form: Kỷ luật, dòng 2: chưa chọn hình thức kỷ luật.',
      'disciplines.1.from: Kỷ luật, dòng 2: ngày bắt đầu 05/5/2026 chưa đến.',
      'disciplines.3.from: Kỷ luật, dòng 4: chưa ghi ngày bắt đầu.',
      'disciplines.2.form: Kỷ luật, dòng 3: được ghi hai lần.',
      'collective: Chỉ tập thể mới có số liệu của tập thể.',
    ]);
  });

  it('takes no figure that can only be a slip of the keyboard', () => {
    const huge = { year: 2025, headcount: 10_000_001, clusterRank: Number.MAX_SAFE_INTEGER };
    expect(messages({ collective: huge }, unit)).toEqual([
      'collective.headcount: Số người không được quá 10.000.000.',
      'collective.clusterRank: Thứ hạng trong cụm, khối phải là số từ 1 đến 1.000.',
    ]);
    expect(messages({ collective: { year: 2025, headcount: 10_000_000, clusterRank: 1000 } }, unit)).toEqual([]);
    expect(zSheetFacts.safeParse({ collective: huge }).error?.issues.map(({ message }) => message)).toEqual([
      'Số lượng không được quá 10.000.000.',
      'Thứ hạng không được quá 1.000.',
    ]);
  });

  it('holds the figures of a collective against one another', () => {
    const figures = {
      headcount: 5,
      ldtt: 6,
      cstdcs: 7,
      membersRatedHtnvOrBetter: 5,
      membersDisciplinedCanhCaoOrWorse: -1,
      foundedOn: day('2026-03-03'),
      clusterRank: 0,
    };
    expect(messages({ collective: figures, worker: true }, unit).map((line) => line.split(':')[0])).toEqual([
      'collective.year',
      'collective.ldtt',
      'collective.cstdcs',
      'collective.membersDisciplinedCanhCaoOrWorse',
      'collective.cstdcs',
      'collective.foundedOn',
      'collective.clusterRank',
      'worker',
    ]);
  });

  it('reads a whole draft, or says what is wrong with its shape', () => {
    expect(readDraft({ ratings: [{ year: 2025, rating: 'HTTNV' }] }, person)).toEqual({
      facts: { ratings: [{ year: 2025, rating: 'HTTNV' }] },
    });
    const many = Array.from({ length: 501 }, () => ({ year: 2020, scope: 'co_so' as const }));
    expect(readDraft({ initiatives: many }, person)).toEqual({ faults: [{ path: 'initiatives', message: 'Quá 500 dòng.' }] });
  });
});

describe('a draft', () => {
  it('is sent without rows in which nothing was written, but a list of such rows is not sent as an empty one', () => {
    expect(
      withoutBlankRows({ ratings: [{ year: 2025, rating: 'HTTNV' }, {}], awards: [{}, { code: '' }], projects: [] }),
    ).toEqual({
      ratings: [{ year: 2025, rating: 'HTTNV' }],
      awards: [{}],
      projects: [],
    });
  });

  it('is sent without figures of a collective when only their year stands there', () => {
    expect(withoutBlankRows({ collective: { year: 2025 } })).toEqual({});
    expect(withoutBlankRows({ collective: { year: 2025, ldtt: 0 } })).toEqual({ collective: { year: 2025, ldtt: 0 } });
  });
});

describe('a sheet', () => {
  const facts = {
    collective: { year: 2025, headcount: 9, foundedOn: day('2019-01-01'), flagEligible: true, clusterRank: 1 },
    disciplines: [],
    underReview: false,
    ratings: [],
  };

  it('gives figures of a collective for their own year only, and what lasts for every year', () => {
    const { year: _year, ...figures } = facts.collective;
    expect(factsForYear(facts, 2025).collective).toEqual(figures);
    expect(factsForYear(facts, 2024).collective).toEqual({ foundedOn: '2019-01-01', flagEligible: true });
    expect(factsForYear({ ratings: [] }, 2024)).toEqual({ ratings: [] });
  });

  it('is one that the law reads, with the year beside the figures', () => {
    expect(zSheetFacts.parse(facts)).toEqual(facts);
    expect(zFacts.safeParse(factsForYear(facts, 2025)).success).toBe(true);
    expect(zSheetFacts.safeParse({ collective: { headcount: 9 } }).success).toBe(false);
  });

  it('hides what is sensitive', () => {
    const left = (own: boolean, keepsRecords: boolean) => Object.keys(withoutHidden(facts, hiddenFrom({ own, keepsRecords })));
    expect(left(false, false)).toEqual(['collective', 'ratings']);
    for (const keepsRecords of [true, false]) expect(left(true, keepsRecords)).toEqual(['collective', 'disciplines', 'ratings']);
    expect(left(false, true)).toEqual(Object.keys(facts));
  });
});
