import { localDate } from '../../../src/kernel/local-date.ts';
import type { SheetFacts } from '../../../src/modules/merits/domain/index.ts';
import { shareOf } from '../chance.ts';
import { type Award, decision, initiative, type Rating, ratings } from './rows.ts';
import { SHOWN, SHOWN_FACTS } from './shown.ts';

/** Shares of years that were excellent and of years with an initiative, and the first year on record. */
const WAYS = {
  outstanding: { excellent: 0.55, inventive: 0.45, since: 2016 },
  good: { excellent: 0.28, inventive: 0.25, since: 2016 },
  steady: { excellent: 0.08, inventive: 0.1, since: 2016 },
  young: { excellent: 0.25, inventive: 0.35, since: 2021 },
} as const;

interface Career {
  readonly way: keyof typeof WAYS;
  /** Rated and commended by school years. */
  readonly school?: boolean;
  /** Commendations above the unit's own. */
  readonly higher?: readonly Award[];
  readonly disciplines?: NonNullable<SheetFacts['disciplines']>;
  /** Parts of the sheet nobody has looked through yet. */
  readonly unknown?: readonly (keyof SheetFacts)[];
}

type Discipline = NonNullable<SheetFacts['disciplines']>[number];
const disciplined = (form: Discipline['form'], from: string, until: string): Discipline => ({
  form,
  from: localDate(from),
  until: localDate(until),
});

const CAREERS: Readonly<Record<string, Career>> = {
  khai: { way: 'outstanding', higher: [decision('BK_TTG', 2020), decision('BK_TINH', 2017)] },
  an: { way: 'outstanding', higher: [decision('BK_TINH', 2021)] },
  quyen: { way: 'outstanding', higher: [decision('BK_TTG', 2022), decision('BK_TINH', 2018)] },
  viet: { way: 'outstanding', higher: [decision('BK_TINH', 2019), decision('BK_TINH', 2022)] },
  anh: { way: 'good', higher: [decision('BK_TINH', 2023)] },
  nguyet: { way: 'good' },
  truong: { way: 'steady', disciplines: [disciplined('khien_trach', '2019-05-06', '2020-05-06')] },
  ẩn: { way: 'outstanding', higher: [decision('BK_TTG', 2021), decision('BK_TINH', 2018)] },
  oanh: { way: 'young' },
  hieu: { way: 'outstanding', school: true, higher: [decision('BK_TINH', 2022)] },
  uyen: { way: 'young', school: true },
  huynh: { way: 'steady', unknown: ['initiatives', 'projects'] },
  tham: { way: 'good', higher: [decision('BK_TINH', 2020)] },
  yen: { way: 'good' },
  toan: { way: 'good', higher: [decision('BK_TINH', 2019)] },
  huong: { way: 'good' },
  nga: { way: 'steady' },
  cuong: { way: 'outstanding', higher: [decision('BK_TINH', 2020)] },
  phong: { way: 'good', higher: [decision('BK_TINH', 2021)] },
  lien: { way: 'good' },
  thu: { way: 'young' },
  son: { way: 'good', disciplines: [disciplined('canh_cao', '2022-08-15', '2023-08-15')] },
  nam: { way: 'young' },
  long: { way: 'good', unknown: ['disciplines', 'underReview'] },
  diep: { way: 'steady' },
  quang: { way: 'outstanding', school: true, higher: [decision('BK_TINH', 2023)] },
  xuan: { way: 'young', school: true },
  hung: { way: 'good', school: true },
  my: { way: 'good', school: true },
  khoa: { way: 'young' },
  hoa: { way: 'steady', disciplines: [disciplined('khien_trach', '2024-10-07', '2025-10-07')] },
  loan: { way: 'outstanding', higher: [decision('BK_TINH', 2021, { kind: 'dot_xuat' })] },
  tin: { way: 'young', unknown: ['awards', 'initiatives'] },
  bich: { way: 'outstanding', school: true, higher: [decision('BK_TINH', 2020)] },
  van: { way: 'good', school: true },
  trang: { way: 'young', school: true },
};

/** A member of a cooperative is not rated by the year. */
const WORKER: SheetFacts = {
  awards: [decision('LDTT', 2023), decision('LDTT', 2024), decision('GIAY_KHEN', 2024, { kind: 'chuyen_de' })],
  initiatives: [],
  projects: [],
  disciplines: [],
  underReview: false,
  worker: true,
};

/** Ten years told from a few shares: what the facts say of one year agrees with what they say elsewhere. */
function sheetOf(key: string, career: Career): SheetFacts {
  const way = WAYS[career.way];
  const shift = career.school ? 1 : 0;
  const [from, to] = [way.since + shift, 2025 + shift];
  const share = (what: string, year: number) => shareOf(`${key} ${what} ${year}`);
  const badYears = (career.disciplines ?? []).flatMap(({ from: begun, until }) =>
    [begun, until ?? begun].map((day) => Number(day.slice(0, 4))),
  );
  const ratingOf = (year: number): Rating => {
    if (badYears.includes(year)) return 'HTNV';
    const luck = share('xếp loại', year);
    return luck < way.excellent ? 'HTXSNV' : luck > 0.97 ? 'HTNV' : 'HTTNV';
  };
  const rated = ratings(from, to, 'HTTNV').map(({ year }) => ({ year, rating: ratingOf(year) }));
  const ofUse = rated.filter(({ year, rating }) => rating !== 'HTNV' && share('sáng kiến', year) < way.inventive);
  const named = rated.filter(({ rating }) => rating !== 'HTNV');
  const soldier = named.filter(
    ({ year, rating }) =>
      (rating === 'HTXSNV' || ofUse.some((other) => other.year === year)) && share('chiến sĩ thi đua', year) < 0.7,
  );
  const wide = career.way === 'outstanding' ? ofUse.at(-1)?.year : undefined;
  const school = career.school ?? false;
  const all: SheetFacts = {
    ratings: rated,
    awards: [
      ...named.map(({ year }) => decision('LDTT', year, { school })),
      ...soldier.map(({ year }) => decision('CSTDCS', year, { school })),
      ...(career.higher ?? []),
      ...(share('giấy khen', 2024) < 0.4 ? [decision('GIAY_KHEN', 2024, { school, kind: 'chuyen_de' })] : []),
    ],
    initiatives: ofUse.map(({ year }) =>
      initiative(year, year === wide ? 'tinh' : 'co_so', soldier.some((other) => other.year === year) ? 'CSTDCS' : null),
    ),
    projects: share('đề tài', 2023) < 0.12 ? [{ year: 2023, scope: 'co_so', accepted: true, applied: true }] : [],
    disciplines: career.disciplines ?? [],
    underReview: false,
  };
  return Object.fromEntries(Object.entries(all).filter(([part]) => !career.unknown?.includes(part as keyof SheetFacts)));
}

/** The sheets of the demo's people, by their keys. */
export const personSheets = (): ReadonlyMap<string, SheetFacts> =>
  new Map([
    ...Object.entries(CAREERS).map(([key, career]) => [key, sheetOf(key, career)] as const),
    ['luc', WORKER] as const,
    ...(['teacher', 'servant', 'underReview'] as const).map((who) => [SHOWN[who].key, SHOWN_FACTS[who]] as const),
  ]);
