import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../../src/law/check.ts';
import { type Answer, judgeOf } from '../../../src/law/eligibility.ts';
import type { Subject } from '../../../src/law/facts.ts';
import { forwardOf } from '../../../src/law/forward.ts';
import { factsForYear, type SheetFacts } from '../../../src/modules/merits/domain/index.ts';
import { meritFactsOfMany } from '../../../src/modules/merits/index.ts';
import { lawBook } from '../../../src/platform/law.ts';
import { testWorld, type World } from '../../../tests/support/world.ts';
import { DEMO_TODAY, SHOWN, SHOWN_UNIT, seedDemo } from '../index.ts';
import { DEMO_UNITS } from '../tree.ts';
import { personSheets } from './careers.ts';
import { unitSheets } from './collectives.ts';

let world: World;
/** Facts by the name of the person or unit, as the database keeps them. */
let known: ReadonlyMap<string, SheetFacts>;
beforeAll(async () => {
  world = await testWorld();
  await seedDemo(world.services);
  known = await world.db.transaction(async (tx) => {
    const people = await sql<{ id: string; name: string }>`select id, full_name as name from v_person_card`.execute(tx);
    const units = await sql<{ id: string; name: string }>`select id, name from v_unit_card`.execute(tx);
    const ofPeople = await meritFactsOfMany(tx, { personIds: people.rows.map(({ id }) => id) });
    const ofUnits = await meritFactsOfMany(tx, { unitIds: units.rows.map(({ id }) => id) });
    return new Map(
      [...people.rows, ...units.rows].flatMap(({ id, name }) => {
        const facts = ofPeople.get(id) ?? ofUnits.get(id);
        return facts ? [[name, facts] as const] : [];
      }),
    );
  });
}, 120_000);
afterAll(() => world.close());

const judge = judgeOf(lawBook());
function asked(name: string, award: string, achievementYear: number, subject: Subject = 'individual'): Answer {
  const facts = known.get(name);
  if (!facts) throw new Error(`no sheet of ${name}`);
  return judge.eligibility({
    award,
    subject,
    kind: 'cong_trang',
    achievementYear,
    receivedOn: DEMO_TODAY,
    facts: factsForYear(facts, achievementYear),
  });
}
/** What the forward look of the demo's day says of one award. */
function ahead(name: string, award: string, subject: 'individual' | 'collective' = 'individual') {
  const facts = factsForYear(known.get(name) ?? {}, 2026);
  const look = forwardOf(lawBook()).look({ subject, facts, today: DEMO_TODAY });
  const target = look.targets.find(({ code }) => code === award);
  if (!target) throw new Error(`no forward look at ${award}`);
  const { state, earliest, path } = target;
  return { state, earliest, path: path.map(({ sentence }) => sentence), obstacles: look.obstacles.length };
}
const every = (checks: readonly Check[]): Check[] => checks.flatMap((check) => [check, ...every(check.checks ?? [])]);
const found = (answer: Answer, ending: string): Check => {
  const check = every(answer.checks).find(({ id }) => id.endsWith(ending));
  if (!check) throw new Error(`no check ${ending}`);
  return check;
};

describe('the sheets of the demo world', () => {
  it('are some forty people’s and twelve units’, three of them not looked through everywhere', () => {
    expect(personSheets().size).toBe(40);
    expect(unitSheets().size).toBe(12);
    expect(known.size).toBe(52);
    const lists = ['awards', 'initiatives', 'projects', 'disciplines'] as const;
    const open = [...personSheets()].filter(([, facts]) => lists.some((list) => facts[list] === undefined));
    expect(open.map(([key]) => key)).toEqual(['huynh', 'long', 'tin']);
  });

  it('agree within themselves: who is named an emulation soldier had a good year, and one worth naming', () => {
    for (const [key, facts] of personSheets()) {
      for (const { code, year } of facts.awards ?? []) {
        if (facts.worker || (code !== 'LDTT' && code !== 'CSTDCS')) continue;
        const rating = facts.ratings?.find((row) => row.year === year)?.rating;
        expect(['HTTNV', 'HTXSNV'], `${key} ${code} ${year}`).toContain(rating);
        const invented = facts.initiatives === undefined || facts.initiatives.some((row) => row.year === year);
        if (code === 'CSTDCS') expect(rating === 'HTXSNV' || invented, `${key} ${code} ${year}`).toBe(true);
      }
    }
  });

  it('are the same whenever they are made', () => {
    expect(personSheets()).toEqual(personSheets());
    expect(known.get(SHOWN.teacher.fullName)).toEqual(personSheets().get(SHOWN.teacher.key));
  });
});

describe('the people to show', () => {
  it('the teacher is eligible for Chiến sĩ thi đua cấp tỉnh this year, and was not last year', () => {
    const { fullName } = SHOWN.teacher;
    const answer = asked(fullName, 'CSTD_TINH', 2026);
    expect(answer.verdict).toBe('eligible');
    expect(found(answer, 'ba-lan-cstdcs').inputs).toMatchObject({ run: 3 });
    expect(found(answer, 'sang-kien-cap-tinh').verdict).toBe('met');
    expect(asked(fullName, 'CSTD_TINH', 2025).verdict).toBe('notEligible');
  });

  it('the civil servant has four years of five and two titles of three for the certificate of the Prime Minister', () => {
    const { fullName } = SHOWN.servant;
    for (const year of [2025, 2026]) {
      const answer = asked(fullName, 'BK_TTG', year);
      // What is left to people may still carry it; what can be counted does not.
      expect(answer.verdict).toBe('needsEvidence');
      expect(found(answer, 'diem-b').verdict).toBe('notMet');
    }
    const lastYear = asked(fullName, 'BK_TTG', 2025);
    expect(found(lastYear, 'diem-b.da-duoc-tang').verdict).toBe('met');
    expect(found(lastYear, 'ba-lan-cstdcs').inputs).toMatchObject({ found: 2, wanted: 3 });
    expect(found(lastYear, 'lien-tuc').message).toBe('Mới có 04/05 năm liên tục hoàn thành tốt nhiệm vụ tính đến năm 2025.');
  });

  it('the one under review is held back from everything, though the rest is there', () => {
    const { fullName } = SHOWN.underReview;
    for (const award of ['LDTT', 'CSTDCS', 'CSTD_TINH', 'BK_TINH']) {
      const answer = asked(fullName, award, 2025);
      expect(answer.verdict, award).toBe('notEligible');
      expect(answer.checks.filter(({ verdict }) => verdict === 'notMet').map(({ message }) => message)).toEqual([
        'Đang trong thời gian xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc xác minh đơn thư: chưa khen thưởng, chưa đề nghị.',
      ]);
    }
    expect(ahead(fullName, 'CSTD_TINH')).toMatchObject({ state: 'inYear', obstacles: 1 });
  });

  it('the collective lacks one excellent year for Huân chương Lao động hạng Ba; age and flags suffice', () => {
    const name = DEMO_UNITS.find(({ key }) => key === SHOWN_UNIT)!.name;
    const answer = asked(name, 'HCLD3', 2025, 'collective');
    expect(answer.verdict).toBe('needsEvidence');
    expect(found(answer, 'muoi-nam-xay-dung').verdict).toBe('met');
    expect(found(answer, 'hai-co-tinh').verdict).toBe('met');
    expect(found(answer, 'nam-nam-xuat-sac')).toMatchObject({ verdict: 'notMet', inputs: { have: 4, years: 5 } });
    expect(found(asked(name, 'HCLD3', 2026, 'collective'), 'nam-nam-xuat-sac').verdict).toBe('needsEvidence');
    const { path, ...when } = ahead(name, 'HCLD3', 'collective');
    expect(when).toEqual({ state: 'inYear', earliest: 2026, obstacles: 0 });
    expect(path).toHaveLength(1);
  });
});
