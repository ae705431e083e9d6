import { localDate } from '../../../src/kernel/local-date.ts';
import type { SheetFacts } from '../../../src/modules/merits/domain/index.ts';
import { decision, initiative, ratings } from './rows.ts';

/** People whose sheets are prepared so that what the law says of them is worth showing; the figures stand in `SHOWN_FACTS`. */
export const SHOWN = {
  /** Chiến sĩ thi đua cơ sở three years running and a provincial initiative: eligible for Chiến sĩ thi đua cấp tỉnh in 2026. */
  teacher: {
    key: 'cuc',
    fullName: 'Lâm Thị Thu Cúc',
    gender: 'female',
    bornOn: '1986-03-08',
    unit: 'thpt-1',
    title: 'Giáo viên',
    directWorker: true,
  },
  /** Provincial certificate of 2022 and four good years: the Prime Minister's certificate is a year and a title away. */
  servant: {
    key: 'loc',
    fullName: 'Phan Đình Lộc',
    gender: 'male',
    bornOn: '1984-12-02',
    unit: 'so-nv-tdkt',
    title: 'Chuyên viên',
  },
  /** All that is wanted, and something being looked into: nothing may be proposed for now. */
  underReview: {
    key: 'binh',
    fullName: 'Thái Văn Bình',
    gender: 'male',
    bornOn: '1981-10-17',
    unit: 'so-xd',
    title: 'Trưởng phòng',
  },
} as const;

/** The collective that lacks one excellent year for Huân chương Lao động hạng Ba; its age and its flags suffice. */
export const SHOWN_UNIT = 'ban';

const clean: SheetFacts = { initiatives: [], projects: [], disciplines: [], underReview: false };

const titles = (code: string, years: readonly number[], school = false) => years.map((year) => decision(code, year, { school }));

const teacher: SheetFacts = {
  ...clean,
  ratings: ratings(2017, 2026, 'HTTNV', { HTXSNV: [2021, 2024, 2025, 2026] }),
  awards: [
    ...titles('LDTT', [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], true),
    ...titles('CSTDCS', [2021, 2024, 2025, 2026], true),
    decision('GIAY_KHEN', 2023, { school: true, kind: 'chuyen_de' }),
  ],
  initiatives: [initiative(2021, 'co_so'), initiative(2024, 'co_so'), initiative(2025, 'tinh', null)],
};

const servant: SheetFacts = {
  ...clean,
  ratings: ratings(2016, 2025, 'HTTNV', { HTNV: [2021], HTXSNV: [2022, 2024] }),
  awards: [
    ...titles('LDTT', [2016, 2017, 2018, 2019, 2020, 2022, 2023, 2024, 2025]),
    ...titles('CSTDCS', [2022, 2024]),
    decision('BK_TINH', 2022),
  ],
  initiatives: [initiative(2022, 'co_so', 'CSTDCS'), initiative(2024, 'co_so', 'CSTDCS')],
};

const underReview: SheetFacts = {
  ...clean,
  ratings: ratings(2016, 2025, 'HTTNV', { HTXSNV: [2020, 2021, 2022, 2023, 2024, 2025] }),
  awards: [
    ...titles('LDTT', [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]),
    ...titles('CSTDCS', [2021, 2022, 2023, 2024, 2025]),
    decision('BK_TINH', 2021),
  ],
  initiatives: [initiative(2023, 'co_so', 'CSTDCS'), initiative(2025, 'tinh', null)],
  underReview: true,
};

const unit: SheetFacts = {
  ratings: ratings(2016, 2025, 'HTTNV', { HTXSNV: [2019, 2020, 2021, 2022, 2023, 2024, 2025] }),
  awards: [
    ...titles('TTLDTT', [2016, 2017, 2018]),
    ...titles('TTLDXS', [2019, 2020, 2021, 2022, 2023, 2024, 2025]),
    decision('BK_TINH', 2018),
    decision('BK_TTG', 2021),
    ...titles('CO_TINH', [2022, 2024]),
  ],
  disciplines: [],
  underReview: false,
  collective: {
    year: 2025,
    headcount: 46,
    ldtt: 43,
    cstdcs: 7,
    membersRatedHtnvOrBetter: 46,
    membersDisciplinedCanhCaoOrWorse: 0,
    foundedOn: localDate('2012-09-05'),
    flagEligible: true,
    clusterRank: 2,
  },
};

export const SHOWN_FACTS: Readonly<Record<keyof typeof SHOWN | 'unit', SheetFacts>> = { teacher, servant, underReview, unit };
