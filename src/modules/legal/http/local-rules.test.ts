import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import type { Actor } from '../../../access/actor.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { LocalSetting } from '../../../law/local.ts';
import { recordRegulation } from '../../regulations/index.ts';
import { calculateEligibility } from '../contract/asking.ts';
import { type AwardSheet, getAward } from '../contract/look-up.ts';

let world: World;
let province: WorldUnit;
let office: WorldUnit;
let elsewhere: WorldUnit;
let officer: Actor;

async function regulation(unit: WorldUnit, number: string, article: string, setting: LocalSetting): Promise<string> {
  const { id } = await world.as(world.actor({ role: 'officer', unit }), (ctx) =>
    recordRegulation(ctx, {
      unitId: unit.id,
      content: {
        number,
        title: 'Quy chế thi đua, khen thưởng',
        issuer: unit.name,
        signedOn: localDate('2025-12-05'),
        from: localDate('2025-12-15'),
        to: null,
        note: null,
        entries: [{ article, setting }],
      },
    }),
  );
  return id;
}

let provincial: string;
beforeAll(async () => {
  world = await testWorld();
  province = await world.unit({ name: 'Ủy ban nhân dân tỉnh', level: 'province' });
  office = await world.unit({ name: 'Sở Mẫu', parent: province });
  elsewhere = await world.unit({ name: 'Sở Khác', parent: province });
  officer = world.actor({ role: 'officer', unit: office });
  const share: LocalSetting = { key: 'vote-threshold', awards: ['CSTDCS'], percent: 80, of: 'all-members' };
  provincial = await regulation(province, '86/2025/QĐ-UBND', 'Điều 7', share);
  await regulation(office, '12/QĐ-SM', 'Điều 2', { key: 'quota', awards: ['CSTDCS'], limit: { percent: 15 }, of: 'tổng số' });
  await regulation(elsewhere, '34/QĐ-SK', 'Điều 3', { key: 'quota', awards: ['CSTDCS'], limit: { percent: 5 }, of: 'tổng số' });
});
afterAll(() => world.close());

const facts = { awards: [], initiatives: [], projects: [], disciplines: [], underReview: false };
const question = { award: 'CSTDCS', subject: 'individual', achievementYear: 2025, receivedOn: '2026-03-02', facts } as const;
const asked = async (actor: Actor, whose: object, status = 200) => {
  const answer = await world.call(actor, calculateEligibility, { body: { ...question, ...whose } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  return answer.body;
};
const grounds = ({ local }: { readonly local: readonly { readonly ground: string }[] }) => local.map(({ ground }) => ground);
const OF_OFFICE = ['Điều 2, Quy định số 12/QĐ-SM ngày 05/12/2025', 'Điều 7, Quy định số 86/2025/QĐ-UBND ngày 05/12/2025'];

describe('local rules beside a verdict', () => {
  it('are those of the unit named, with number, day, article and the way to the regulation; the verdict is the same', async () => {
    const alone = await asked(officer, {});
    const found = await asked(officer, { unitId: office.id });
    expect(alone.local).toEqual([]);
    expect(grounds(found)).toEqual(OF_OFFICE);
    expect(found.local[1]).toEqual({
      label: 'Tỷ lệ phiếu của Hội đồng',
      text: 'Ít nhất 80% tổng số thành viên Hội đồng đồng ý.',
      ground: OF_OFFICE[1],
      regulationId: provincial,
      unitName: province.name,
    });
    expect({ ...found, local: [] }).toEqual(alone);
  });

  it('are those on the day the dossier is received', async () => {
    expect(grounds(await asked(officer, { unitId: office.id, receivedOn: '2025-12-14' }))).toEqual([]);
  });

  it('of a person are those of her units, each once, and hers to read wherever her account is', async () => {
    const person = await world.person({ fullName: 'Nguyễn Thị Ánh', unit: office });
    expect(grounds(await asked(officer, { personId: person.id }))).toEqual(OF_OFFICE);
    const herself = world.actor({ role: 'member', unit: elsewhere, personId: person.id });
    expect(grounds(await asked(herself, { personId: person.id }))).toEqual(OF_OFFICE);
    await asked(officer, { personId: person.id, unitId: office.id }, 400);
  });

  it('of a unit or a person out of reach are not told', async () => {
    const stranger = await world.person({ fullName: 'Trần Văn Bách', unit: elsewhere });
    await asked(officer, { unitId: elsewhere.id }, 404);
    await asked(officer, { personId: stranger.id }, 404);
  });
});

describe('the page of an award', () => {
  const page = async (query: object, status = 200): Promise<AwardSheet> => {
    const answer = await world.call(officer, getAward, { params: { code: 'CSTDCS' }, query });
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    return answer.body;
  };

  it('tells what the regulations of the unit add, and nothing of others', async () => {
    expect(grounds(await page({ unitId: office.id }))).toEqual(OF_OFFICE);
    expect(grounds(await page({}))).toEqual([]);
    expect(grounds(await page({ unitId: office.id, on: '2025-06-30' }))).toEqual([]);
    await page({ unitId: elsewhere.id }, 404);
  });

  it('names the district among those who propose up to its last day only', async () => {
    const proposers = async (on: string) => (await page({ on })).statements.filter(({ aspect }) => aspect === 'authority');
    const keys = async (on: string) => (await proposers(on)).map(({ key }) => key);
    expect(await keys('2025-06-30')).toContain('authority.ubnd_huyen');
    expect(await keys('2025-07-01')).not.toContain('authority.ubnd_huyen');
    expect((await keys('2025-07-01')).length).toBe((await keys('2025-06-30')).length - 1);
  });
});
