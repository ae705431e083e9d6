import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { OperationSpec, ResultOf } from '../../../kernel/operation.ts';
import { recordRegulation } from '../../regulations/index.ts';
import * as questions from '../contract/asking.ts';
import * as ops from '../contract/look-up.ts';

let world: World;
let province: WorldUnit;
let member: Actor;
beforeAll(async () => {
  world = await testWorld();
  province = await world.unit({ name: 'Ủy ban nhân dân tỉnh', level: 'province' });
  const unit = await world.unit({ name: 'Phòng Nội vụ', parent: province });
  member = world.actor({ role: 'member', unit });
});
afterAll(() => world.close());

async function asked<O extends OperationSpec>(op: O, sent: object = {}, status = 200): Promise<ResultOf<O>> {
  const answer = await world.call(member, op, sent as never);
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  return answer.body as ResultOf<O>;
}

describe('looking up an award', () => {
  it('begins with a list of both kinds, in the words of the law', async () => {
    const { rows } = await asked(ops.listAwards);
    expect(rows.length).toBeGreaterThan(50);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['title', 'commendation']));
    expect(rows.find(({ code }) => code === 'CSTDCS')?.label).toBe('Chiến sĩ thi đua cơ sở');
  });

  it('tells standards, prizes, who decides, votes and papers of today when no day is given', async () => {
    const sheet = await asked(ops.getAward, { params: { code: 'CSTDCS' } });
    expect(sheet.on).toBe('2026-03-02');
    const [standard] = sheet.standards;
    expect(standard?.title).toBe('Cá nhân');
    expect(standard?.rows[0]).toMatchObject({ depth: 0, combine: 'all', ground: 'Điều 23 Luật 06/2022/QH15' });
    expect(standard?.rows.some(({ depth }) => depth >= 2)).toBe(true);
    const said = (aspect: string) => sheet.statements.filter((one) => one.aspect === aspect);
    expect(said('prize')[0]?.text).toContain('2.340.000 đồng');
    expect(said('vote')[0]).toMatchObject({ held: false, text: expect.stringContaining('bộ, ban, ngành, tỉnh quy định') });
    expect(said('authority').length).toBeGreaterThan(3);
    expect(said('dossier')[0]?.items).toContain('Tờ trình đề nghị.');
    expect(JSON.stringify(sheet.statements.map(({ text, items, label }) => [text, items, label]))).not.toMatch(/[A-Z]{2,}_[A-Z]/);
  });

  it('answers for another day with what was in force then', async () => {
    const sheet = await asked(ops.getAward, { params: { code: 'CSTDCS' }, query: { on: '2025-06-30' } });
    expect(sheet.statements.find(({ aspect }) => aspect === 'vote')?.text).toContain('80%');
    const lapsed = await asked(ops.getAward, { params: { code: 'CSTDCS' }, query: { on: '2027-03-01' } });
    expect(lapsed.statements.find(({ key }) => key === 'prize.individual')).toMatchObject({ held: false });
  });

  it('gives the text of a reading where one decides', async () => {
    const sheet = await asked(ops.getAward, { params: { code: 'CSTD_TINH' } });
    const decided = sheet.standards.flatMap(({ rows }) => rows.map(({ reading }) => reading)).filter((id) => id !== null);
    expect(decided).toContain(8);
    expect(sheet.readings.map(({ id }) => id)).toEqual(expect.arrayContaining(decided));
  });

  it('says since when what changed, and what differs between two days in either order', async () => {
    const { from, turns } = await asked(ops.getAwardTimeline, { params: { code: 'CSTDCS' } });
    expect(from).toBe('2024-01-01');
    expect(turns.map(({ day }) => day)).toContain('2026-07-01');
    const params = { code: 'CSTDCS' };
    const one = await asked(ops.compareAward, { params, query: { from: '2026-06-30', to: '2026-07-01' } });
    const other = await asked(ops.compareAward, { params, query: { from: '2026-07-01', to: '2026-06-30' } });
    expect(one.differences.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('nay là “2.530.000 đồng')]);
    expect(other).toEqual(one);
  });

  it('does not find an award that the law does not have, nor take a day that is none', async () => {
    await asked(ops.getAward, { params: { code: 'KHONG_CO' } }, 404);
    await asked(ops.getAwardTimeline, { params: { code: 'KHONG_CO' } }, 404);
    await asked(ops.getAward, { params: { code: 'CSTDCS' }, query: { on: '2026-02-30' } }, 400);
  });
});

describe('tables of a day', () => {
  it('of prizes hold every award, its amounts or why there are none', async () => {
    const table = await asked(ops.getPrizeTable, { query: { on: '2026-07-01' } });
    expect(table.baseSalary).toMatchObject({ amount: 2_530_000, since: '2026-07-01' });
    const row = table.rows.find(({ code }) => code === 'BK_TTG');
    expect(row?.prizes).toEqual([
      { subject: 'individual', multiple: 3.5, amount: 8_860_000 },
      { subject: 'collective', multiple: 7, amount: 17_710_000 },
      { subject: 'household', multiple: 5.25, amount: 13_290_000 },
    ]);
    for (const { prizes, absent } of table.rows) expect(prizes.length > 0).toBe(absent === null);
    const later = await asked(ops.getPrizeTable, { query: { on: '2027-03-01' } });
    expect(later.rows.every(({ prizes }) => prizes.length === 0)).toBe(true);
  });

  it('of instruments say what is about to lapse, what nobody has read, and what is not certain', async () => {
    const { rows, unsure } = await asked(ops.listInstruments, { query: { on: '2026-11-20' } });
    const row = (id: string) => rows.find((one) => one.id === id);
    expect(row('nd-152-2025')).toMatchObject({
      state: 'lapsing',
      daysLeft: 101,
      replaces: expect.arrayContaining(['Nghị định 98/2023/NĐ-CP']),
    });
    expect(row('nd-152-2025')?.values).toBeGreaterThan(100);
    expect(row('nd-98-2023')).toMatchObject({ state: 'lapsed', replacedBy: ['Nghị định 152/2025/NĐ-CP'] });
    expect(row('l-06-2022')?.amendedBy).toEqual(['Luật 06/2026/QH16']);
    expect(row('l-06-2026')).toMatchObject({ contentKnown: false, state: 'in-force' });
    expect(unsure.length).toBeGreaterThan(20);
    expect(unsure.every(({ certainty }) => certainty !== 'V')).toBe(true);
  });

  it('announce the end of a decree ahead of it', async () => {
    world.clock.set(new Date('2026-11-20T02:00:00Z'));
    const { rows } = await asked(ops.listLawAnnouncements);
    world.clock.set(new Date('2026-03-02T01:00:00Z'));
    expect(rows.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Nghị định 152/2025/NĐ-CP hết hiệu lực từ ngày 01/3/2027'),
    );
    const earlier = await asked(ops.listLawAnnouncements);
    expect(earlier.rows.some(({ text }) => text.startsWith('Nghị định 152'))).toBe(false);
  });

  it('list every reading with its reason', async () => {
    const { rows } = await asked(ops.listReadings);
    expect(rows.length).toBeGreaterThanOrEqual(17);
    expect(rows.every(({ reason }) => reason.length > 10)).toBe(true);
  });
});

const question = {
  award: 'CSTD_TINH',
  subject: 'individual',
  achievementYear: 2026,
  receivedOn: '2026-12-10',
  facts: { awards: [{ code: 'CSTDCS', year: 2025 }], initiatives: [], projects: [], disciplines: [], underReview: false },
};

describe('the calculator', () => {
  it('answers with a tree, grounds written out, and what is missing', async () => {
    const found = await asked(questions.calculateEligibility, { body: question });
    expect(found.verdict).toBe('notEligible');
    expect(found.rows.find(({ id }) => id === 'CSTD_TINH.ba-lan-cstdcs')).toMatchObject({
      verdict: 'notMet',
      reading: 8,
      ground: 'Điều 22 khoản 1 điểm a Luật 06/2022/QH15',
    });
    expect(found.steps.map(({ message }) => message)).toContainEqual(expect.stringContaining('Mới có 01/03 lần liên tục'));
    expect(found.warnings.join(' ')).toContain('06/2026/QH16');
    expect(found.readings.map(({ id }) => id)).toContain(8);
  });

  it('counts what the unit attests, and leaves to the council what is people’s to judge', async () => {
    const facts = { ...question.facts, awards: [2023, 2024, 2025].map((year) => ({ code: 'CSTDCS', year })) };
    const before = await asked(questions.calculateEligibility, { body: { ...question, facts } });
    expect(before.verdict).toBe('needsEvidence');
    const step = before.steps.find(({ id }) => id === 'CSTD_TINH.diem-b');
    expect(step?.alternatives.length).toBeGreaterThan(1);
    const branch = before.rows.find(({ id }) => id === 'CSTD_TINH.muu-tri-sang-tao');
    expect(branch).toMatchObject({ judgement: true, verdict: 'manual' });
    const after = await asked(questions.calculateEligibility, {
      body: { ...question, facts: { ...facts, attested: [branch?.id] } },
    });
    expect(after.verdict).toBe('eligible');
    expect(after.steps).toEqual([]);
  });

  it('says every fault of the form at once and does not know foreign codes', async () => {
    const wrong = await world.call(member, questions.calculateEligibility, {
      body: { ...question, receivedOn: '2026-13-01', achievementYear: 26 } as never,
    });
    expect(wrong.status).toBe(400);
    expect((wrong.body as { errors: { path: string }[] }).errors.map(({ path }) => path).sort()).toEqual([
      'achievementYear',
      'receivedOn',
    ]);
    await asked(questions.calculateEligibility, { body: { ...question, award: 'KHONG_CO' } }, 404);
  });

  it('keeps nothing of what was asked or answered', async () => {
    await asked(questions.calculateEligibility, { body: question });
    const { rows } = await world.db.pool.query(`select answer from idempotent_request where operation = 'calculateEligibility'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ answer }) => answer === null)).toBe(true);
  });
});

describe('looking forward', () => {
  const awards = [
    { code: 'CSTDCS', year: 2024, decidedOn: '2024-12-20' },
    { code: 'CSTDCS', year: 2025, decidedOn: '2025-12-20' },
  ];
  const facts = { awards, ratings: [], initiatives: [], projects: [], disciplines: [], underReview: false };

  it('gives the earliest year of each higher award and the way there, in words', async () => {
    const look = await asked(questions.lookForward, { body: { subject: 'individual', facts, year: 2026 } });
    const provincial = look.targets.find(({ code }) => code === 'CSTD_TINH');
    expect(provincial).toMatchObject({ state: 'inYear', earliest: 2026 });
    expect(provincial?.path.map(({ sentence }) => sentence).join(' ')).toContain('Chiến sĩ thi đua cơ sở');
    expect(provincial?.missing).toContain('Sớm nhất là năm 2026');
    const national = look.targets.find(({ code }) => code === 'CSTD_TQ');
    expect(national?.earliest).toBeGreaterThan(2026);
    expect(look.warnings.length).toBeGreaterThan(0);
    expect(JSON.stringify(look.targets.map(({ missing, path, evidence }) => [missing, path, evidence]))).not.toMatch(
      /[A-Z]{2,}_[A-Z]/,
    );
  });

  it('never looks from the past, and refuses years nobody prepares', async () => {
    const look = await asked(questions.lookForward, { body: { subject: 'individual', facts, year: 2024 } });
    expect(look.year).toBeGreaterThan(2025);
    for (const { earliest } of look.targets) if (earliest !== null) expect(earliest).toBeGreaterThanOrEqual(look.year);
    for (const year of [1945, 2023, 2200])
      await asked(questions.lookForward, { body: { subject: 'individual', facts, year } }, 400);
  });

  it('looks for the ministry’s awards where it is asked to', async () => {
    const { targets } = await asked(questions.lookForward, { body: { subject: 'individual', facts, level: 'bo' } });
    expect(targets.map(({ code }) => code)).toContain('CSTD_BO');
    expect(targets.map(({ code }) => code)).not.toContain('CSTD_TINH');
  });

  it('says first what stands in the way of everything', async () => {
    const { obstacles } = await asked(questions.lookForward, {
      body: { subject: 'individual', facts: { ...facts, underReview: true } },
    });
    expect(obstacles.join(' ')).toContain('Đang trong thời gian xem xét kỷ luật');
  });
});

describe('counting a vote', () => {
  const vote = { award: 'CSTD_TQ', on: '2026-11-20', total: 11, present: 9, agree: 8 };

  it('adds written opinions of those absent and counts of all members', async () => {
    expect(await asked(questions.countVote, { body: vote })).toMatchObject({
      outcome: 'notPassed',
      agree: 8,
      needed: 10,
      denominator: 11,
    });
    const written = await asked(questions.countVote, { body: { ...vote, agree: 9, writtenGiven: 2, writtenAgree: 1 } });
    expect(written).toMatchObject({
      outcome: 'passed',
      percent: 90,
      agree: 10,
      ground: 'Điều 33 khoản 5 Nghị định 152/2025/NĐ-CP',
    });
  });

  it('leaves a recused member in the denominator and says by which reading', async () => {
    const found = await asked(questions.countVote, { body: { ...vote, present: 11, agree: 10, recused: 1 } });
    expect(found).toMatchObject({ outcome: 'passed', denominator: 11, reading: { id: 15 } });
  });

  it('says that there is no national share', async () => {
    const found = await asked(questions.countVote, { body: { ...vote, award: 'CSTDCS' } });
    expect(found).toMatchObject({ outcome: 'noNationalThreshold', percent: null, needed: null });
  });

  it.each([
    ['2027-03-01', '152/2025/NĐ-CP đã hết hiệu lực sau ngày 28/02/2027'],
    ['2023-12-31', 'Không có văn bản nào'],
  ])('on a day without law (%s) has no ground and says why, and is sure of nothing', async (on, why) => {
    for (const award of ['CSTDCS', 'CSTD_TQ']) {
      const found = await asked(questions.countVote, { body: { ...vote, award, on } });
      expect(found).toMatchObject({ lawUnknown: true, certainty: null, ground: null, percent: null, needed: null });
      expect(found.notes.join()).toContain(why);
    }
    expect(await asked(questions.countVote, { body: { ...vote, on: '2027-02-28' } })).toMatchObject({ lawUnknown: false });
  });

  it('takes the share of a local regulation where the nation sets none, and only there', async () => {
    const office = await world.unit({ name: 'Sở thử', parent: province });
    const officer = world.actor({ role: 'officer', unit: province });
    const counted = async (award: string, unitId: string) => {
      const answer = await world.call(officer, questions.countVote, { body: { ...vote, award, unitId } });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return answer.body as ResultOf<typeof questions.countVote>;
    };
    expect((await counted('CSTDCS', office.id)).outcome).toBe('noNationalThreshold');
    const first = await world.as(officer, (ctx) =>
      recordRegulation(ctx, {
        unitId: province.id,
        content: {
          number: '86/2025/QĐ-UBND',
          title: 'Quy định về công tác thi đua, khen thưởng',
          issuer: 'Ủy ban nhân dân tỉnh',
          signedOn: localDate('2025-12-05'),
          from: localDate('2025-12-15'),
          to: null,
          note: null,
          entries: [
            {
              article: 'Điều 7',
              setting: { key: 'vote-threshold', awards: ['CSTDCS', 'CSTD_TINH'], percent: 70, of: 'all-members' },
            },
          ],
        },
      }),
    );
    const local = await counted('CSTDCS', office.id);
    expect(local).toMatchObject({ outcome: 'passed', percent: 70, needed: 8, local: true });
    expect(local.ground).toContain('86/2025/QĐ-UBND');
    expect(local.gaveWay).toEqual([]);
    const newer = { key: 'vote-threshold' as const, awards: ['CSTDCS'], percent: 80, of: 'all-members' as const };
    await world.as(world.actor({ role: 'officer', unit: office }), (ctx) =>
      recordRegulation(ctx, {
        unitId: province.id,
        content: {
          number: '12/2026/QĐ-UBND',
          title: 'Quy định sửa đổi',
          issuer: 'Ủy ban nhân dân tỉnh',
          signedOn: localDate('2026-01-05'),
          from: localDate('2026-01-15'),
          to: null,
          note: null,
          entries: [{ article: 'Điều 2', setting: newer }],
        },
        overlaps: [{ regulationId: first.id, version: 1, choice: 'keep' }],
      }),
    );
    const later = await counted('CSTDCS', office.id);
    expect(later).toMatchObject({ outcome: 'notPassed', percent: 80 });
    expect(later.gaveWay).toEqual([
      'Điều 7, Quy định số 86/2025/QĐ-UBND ngày 05/12/2025 ghi: ít nhất 70% tổng số thành viên Hội đồng đồng ý; nội dung này không được dùng vì có quy định mới hơn: Điều 2, Quy định số 12/2026/QĐ-UBND ngày 05/01/2026.',
    ]);
    expect(await counted('CSTD_TQ', office.id)).toMatchObject({ percent: 90, local: false, gaveWay: [] });
    const foreign = await world.call(member, questions.countVote, { body: { ...vote, award: 'CSTDCS', unitId: office.id } });
    expect(foreign.status).toBe(404);
  });

  it('refuses figures that do not fit together, naming each', async () => {
    const answer = await world.call(member, questions.countVote, {
      body: { ...vote, present: 9, agree: 10, writtenGiven: 3, writtenAgree: 4 },
    });
    expect(answer.status).toBe(400);
    const paths = (answer.body as { errors: { path: string }[] }).errors.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['agree', 'writtenGiven', 'writtenAgree']));
    for (const [figures, faults] of [
      [{ total: 0, present: 0, agree: 0 }, [{ path: 'total', message: 'Hội đồng phải có ít nhất một thành viên.' }]],
      [{ total: 10.5 }, [{ path: 'total', message: 'Phải là số nguyên.' }]],
    ] as const) {
      const refused = await world.call(member, questions.countVote, { body: { ...vote, ...figures } });
      expect(refused.body).toMatchObject({ status: 400, errors: faults });
      expect((refused.body as { errors: unknown[] }).errors).toHaveLength(1);
    }
    const tooMany = await world.call(member, questions.countVote, { body: { ...vote, present: 11, agree: 11, recused: 1 } });
    expect((tooMany.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(['recused']);
  });
});
