import { localDate } from '../../../src/kernel/local-date.ts';
import type { SheetFacts } from '../../../src/modules/merits/domain/index.ts';
import { shareOf } from '../chance.ts';
import { type Award, decision, ratings } from './rows.ts';
import { SHOWN_FACTS, SHOWN_UNIT } from './shown.ts';

interface Collective {
  /** Share of years that were excellent. */
  readonly excellent: number;
  readonly headcount: number;
  readonly foundedOn: string;
  /** Departments within a unit are not given flags. */
  readonly flagEligible: boolean;
  readonly school?: boolean;
  readonly clusterRank?: number;
  readonly higher?: readonly Award[];
}

const COLLECTIVES: Readonly<Record<string, Collective>> = {
  'so-nv': {
    excellent: 0.6,
    headcount: 74,
    foundedOn: '2004-03-01',
    flagEligible: true,
    clusterRank: 1,
    higher: [decision('CO_TINH', 2023), decision('BK_TTG', 2019), decision('BK_TINH', 2017)],
  },
  'so-nv-tdkt': {
    excellent: 0.6,
    headcount: 9,
    foundedOn: '2008-05-12',
    flagEligible: false,
    higher: [decision('BK_TINH', 2022)],
  },
  'so-xd': { excellent: 0.3, headcount: 88, foundedOn: '2003-10-01', flagEligible: true, clusterRank: 5 },
  'ban-khth': { excellent: 0.5, headcount: 11, foundedOn: '2012-10-01', flagEligible: false },
  'ban-qlbt': { excellent: 0.4, headcount: 18, foundedOn: '2012-10-01', flagEligible: false },
  'so-gd': {
    excellent: 0.5,
    headcount: 61,
    foundedOn: '1997-01-01',
    flagEligible: true,
    clusterRank: 3,
    higher: [decision('BK_TTG', 2018), decision('CO_TINH', 2021)],
  },
  'thpt-1': {
    excellent: 0.7,
    headcount: 72,
    foundedOn: '1986-09-05',
    flagEligible: true,
    school: true,
    clusterRank: 1,
    higher: [decision('BK_TINH', 2020), decision('CO_TINH', 2024)],
  },
  'thpt-2': { excellent: 0.3, headcount: 58, foundedOn: '2018-09-05', flagEligible: true, school: true, clusterRank: 4 },
  xa: {
    excellent: 0.4,
    headcount: 41,
    foundedOn: '1994-06-20',
    flagEligible: true,
    clusterRank: 2,
    higher: [decision('BK_TINH', 2021)],
  },
  'tram-yt': { excellent: 0.3, headcount: 8, foundedOn: '2001-02-27', flagEligible: false, higher: [decision('BK_TINH', 2021)] },
  'th-tl': { excellent: 0.5, headcount: 33, foundedOn: '1995-09-05', flagEligible: true, school: true, clusterRank: 2 },
};

/** Ten years of a collective, and the figures of the last. */
function sheetOf(key: string, of: Collective): SheetFacts {
  const last = of.school ? 2026 : 2025;
  const rated = ratings(last - 9, last, 'HTTNV').map(({ year }) => ({
    year,
    rating: shareOf(`${key} ${year}`) < of.excellent ? ('HTXSNV' as const) : ('HTTNV' as const),
  }));
  const founded = Number(of.foundedOn.slice(0, 4));
  const lived = rated.filter(({ year }) => year >= founded);
  return {
    ratings: lived,
    awards: [
      ...lived.map(({ year, rating }) =>
        decision(rating === 'HTXSNV' ? 'TTLDXS' : 'TTLDTT', year, { school: of.school ?? false }),
      ),
      ...(of.higher ?? []),
    ],
    disciplines: [],
    underReview: false,
    collective: {
      year: last,
      headcount: of.headcount,
      ldtt: Math.ceil(of.headcount * (0.78 + 0.15 * shareOf(key))),
      cstdcs: Math.max(1, Math.floor(of.headcount * 0.12)),
      membersRatedHtnvOrBetter: of.headcount,
      membersDisciplinedCanhCaoOrWorse: 0,
      foundedOn: localDate(of.foundedOn),
      flagEligible: of.flagEligible,
      ...(of.clusterRank === undefined ? {} : { clusterRank: of.clusterRank }),
    },
  };
}

/** The sheets of the demo's units, by their keys. */
export const unitSheets = (): ReadonlyMap<string, SheetFacts> =>
  new Map([
    ...Object.entries(COLLECTIVES).map(([key, of]) => [key, sheetOf(key, of)] as const),
    [SHOWN_UNIT, SHOWN_FACTS.unit] as const,
  ]);
