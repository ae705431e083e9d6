import { localDate } from '../src/kernel/local-date.ts';
import { judgeOf } from '../src/law/eligibility.ts';
import type { Facts } from '../src/law/facts.ts';
import { FORWARD_TARGETS, forwardOf } from '../src/law/forward.ts';
import { viewOf } from '../src/law/view.ts';
import { lawBook } from '../src/platform/law.ts';
import { type Figure, heldMegabytes, table } from './lib.ts';

/**
 * Eligibility of many people: ten years of facts each, against every personal title, by the law of one day. The baseline is
 * merely reading the same facts (JSON.parse). People are made in blocks, so that memory shows the judging, not the making.
 */
const YEAR = 2026;
const RECEIVED = localDate('2026-11-20');
const BLOCK = 10_000;
const book = lawBook();
const judge = judgeOf(book);
const TITLES = book
  .awards()
  .filter((award) => award.group === 'danh-hieu-ca-nhan')
  .map((award) => award.code);

/** Deterministic, evenly spread (mulberry32): every run judges the same people. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function person(random: () => number): Facts {
  const excellence = random();
  const facts: Facts & { ratings: unknown[]; awards: unknown[]; initiatives: unknown[] } = {
    ratings: [],
    awards: [],
    initiatives: [],
    projects: [],
    disciplines: random() < 0.02 ? [{ form: 'khien_trach', from: localDate('2021-03-01'), until: localDate('2022-03-01') }] : [],
    underReview: random() < 0.005,
  };
  for (let year = YEAR - 9; year <= YEAR; year++) {
    const best = random() < excellence;
    facts.ratings.push({ year, rating: best ? 'HTXSNV' : random() < 0.9 ? 'HTTNV' : 'HTNV' });
    if (year === YEAR) continue;
    facts.awards.push({ code: 'LDTT', year, decidedOn: localDate(`${year}-12-20`) });
    if (best) facts.awards.push({ code: 'CSTDCS', year, decidedOn: localDate(`${year}-12-20`) });
    if (best && random() < 0.15) facts.awards.push({ code: 'CSTD_TINH', year });
    if (random() < 0.1) facts.awards.push({ code: 'BK_TINH', year });
    if (random() < 0.2) facts.initiatives.push({ year, scope: random() < 0.2 ? 'tinh' : 'co_so', applied: true });
  }
  return facts;
}

interface Run {
  readonly reading: number;
  readonly judging: number;
  readonly eligible: number;
  readonly megabytes: number;
}

function run(people: number): Run {
  const random = chance(7);
  let reading = 0;
  let judging = 0;
  let eligible = 0;
  let most = 0;
  for (let done = 0; done < people; done += BLOCK) {
    const block = Math.min(BLOCK, people - done);
    const texts = Array.from({ length: block }, () => JSON.stringify(person(random)));
    let started = performance.now();
    let ratings = 0;
    for (const text of texts) ratings += (JSON.parse(text) as Facts).ratings?.length ?? 0;
    reading += performance.now() - started;
    if (ratings !== block * 10) throw new Error('Facts were lost');
    started = performance.now();
    for (const text of texts) {
      const view = viewOf(JSON.parse(text) as Facts, YEAR, RECEIVED);
      for (const code of TITLES) if (judge.answer(code, 'individual', 'cong_trang', view).verdict === 'eligible') eligible++;
    }
    judging += performance.now() - started;
    most = Math.max(most, process.memoryUsage().rss / 1024 / 1024);
  }
  return { reading, judging, eligible, megabytes: most };
}

run(2000);
const figures: Figure[] = [];
for (const people of [1_000, 10_000, 100_000, 1_000_000]) {
  const { reading, judging, eligible, megabytes } = run(people);
  const size = `${people.toLocaleString('vi-VN')} người × 10 năm × ${TITLES.length} danh hiệu`;
  figures.push({
    what: 'read and judge',
    size,
    value: judging / 1000,
    unit: 's',
    baseline: { what: 'reading the facts', value: reading / 1000 },
  });
  figures.push({ what: 'people a second', size, value: people / (judging / 1000), unit: 'people/s' });
  figures.push({ what: `memory at most (${eligible} eligible)`, size, value: megabytes, unit: 'MB' });
}
const forward = forwardOf(book, judge);
const random = chance(11);
const looked = Array.from({ length: 50 }, () => person(random));
const look = (facts: Facts) => forward.look({ subject: 'individual', facts, today: RECEIVED });
for (const facts of looked.slice(0, 5)) look(facts);
let started = performance.now();
for (const facts of looked) look(facts);
const looking = performance.now() - started;
started = performance.now();
for (const facts of looked) {
  const view = viewOf(facts, YEAR, RECEIVED);
  for (const code of FORWARD_TARGETS.individual) judge.answer(code, 'individual', 'cong_trang', view);
}
figures.push({
  what: 'forward look of a person',
  size: `${looked.length} người, ${FORWARD_TARGETS.individual.length} hình thức`,
  value: looking / looked.length,
  unit: 'ms',
  baseline: { what: 'judging the same once', value: (performance.now() - started) / looked.length },
});
figures.push({ what: 'memory held after', size: '', value: heldMegabytes(), unit: 'MB' });
console.log(table('Eligibility', figures));
