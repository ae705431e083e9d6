import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World, type WorldUnit } from '../../../../tests/support/world.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { getPersonMerits, getUnitMerits, savePersonMerits, saveUnitMerits } from '../contract.ts';
import { mergeSheets } from '../domain/merge.ts';
import type { SheetFacts } from '../domain/sheet.ts';
import { meritFactsOf, saveMeritSheet } from '../index.ts';

let world: World;
let root: WorldUnit;
let unit: WorldUnit;
let beside: WorldUnit;
beforeAll(async () => {
  world = await testWorld();
  root = await world.unit({ name: 'Ủy ban nhân dân tỉnh' });
  unit = await world.unit({ name: 'Sở Xây dựng', parent: root });
  beside = await world.unit({ name: 'Sở Y tế', parent: root });
});
afterAll(() => world.close());

const officer = (of: WorldUnit = unit) => world.actor({ role: 'officer', unit: of });
const someone = async (fullName = 'Nguyễn Thị Ánh') => world.person({ fullName, unit });
const facts = {
  ratings: [{ year: 2025, rating: 'HTXSNV' }],
  awards: [{ code: 'CSTDCS', year: 2025, kind: 'cong_trang', decidedOn: '2025-12-20' }],
  initiatives: [],
  disciplines: [{ form: 'canh_cao', from: '2021-05-05', until: '2022-05-05' }],
  underReview: true,
} as unknown as SheetFacts;
const lastActs = async (id: string) => {
  const { rows } = await world.db.transaction((tx) =>
    sql<{ type: string; data: unknown; unit: string | null }>`select type, data, unit_id as unit from act
      where subject_id = ${id}::uuid order by seq desc`.execute(tx),
  );
  return rows;
};

describe('the sheet of a person', () => {
  it('is not there at first, is written once, and then version by version', async () => {
    const { id } = await someone();
    const by = officer();
    const params = { personId: id };
    const empty = await world.call(by, getPersonMerits, { params });
    expect(empty.body).toMatchObject({ sheet: null, version: 0, updatedAt: null, abilities: ['merit.manage'], timeline: [] });
    expect(empty.body.subject).toEqual({ id, name: 'Nguyễn Thị Ánh' });

    const first = await world.call(by, savePersonMerits, { params, body: { version: 0, facts } });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ sheet: facts, version: 1, hidden: [], updatedBy: by.name });
    expect(first.body.timeline).toEqual([
      {
        at: first.body.updatedAt,
        by: by.name,
        sentence:
          'lập phiếu thành tích: thêm 01 xếp loại năm; thêm 01 danh hiệu, hình thức khen thưởng; đã rà soát, không có sáng kiến',
      },
    ]);

    const { initiatives: _unknown, ...next } = facts;
    const second = await world.call(officer(root), savePersonMerits, { params, body: { version: 1, facts: next } });
    expect(second.body).toMatchObject({ version: 2, sheet: next });
    expect(second.body.sheet).not.toHaveProperty('initiatives');
    const stored = await world.db.transaction((tx) => meritFactsOf(tx, { personId: id }));
    expect(stored).toEqual(next);
    expect((await lastActs(id)).map(({ type }) => type)).toEqual(['merit.personSheetSaved', 'merit.personSheetSaved']);
  });

  it('refuses a writing over one that was not read, and leaves what stands', async () => {
    const { id } = await someone('Trần Văn Bình');
    const by = officer();
    const params = { personId: id };
    const write = (version: number, year: number) =>
      world.call(by, savePersonMerits, { params, body: { version, facts: { ratings: [{ year, rating: 'HTTNV' as const }] } } });
    expect((await write(1, 2020)).body).toMatchObject({ status: 409, code: 'version-conflict' });
    expect((await write(0, 2021)).status).toBe(200);
    const late = await write(0, 2022);
    expect(late.body).toMatchObject({ status: 409, code: 'version-conflict' });
    expect(late.body.detail).toContain('Trần Văn Bình');
    expect((await write(2, 2023)).status).toBe(409);
    const now = await world.call(by, getPersonMerits, { params });
    expect(now.body).toMatchObject({ version: 1, sheet: { ratings: [{ year: 2021 }] } });
    expect(await lastActs(id)).toHaveLength(1);
  });

  it('names every fault, at its field, and writes nothing', async () => {
    const { id } = await someone('Lê Văn Cường');
    const params = { personId: id };
    const wrong = {
      ratings: [
        { year: 2024, rating: 'HTTNV' },
        { year: 2024, rating: 'HTNV' },
      ],
      awards: [{ code: 'KHONG_CO', year: 2025 }],
      disciplines: [{ form: 'canh_cao', from: '2025-05-05', until: '2025-05-04' }],
      collective: { year: 2025, headcount: 3 },
    } as unknown as SheetFacts;
    const answer = await world.call(officer(), savePersonMerits, { params, body: { version: 0, facts: wrong } });
    expect(answer.body).toMatchObject({ status: 422, code: 'rule-not-met' });
    expect(answer.body.errors.map((fault: { path: string }) => fault.path)).toEqual([
      'facts.ratings.1.year',
      'facts.awards.0.code',
      'facts.disciplines.0.until',
      'facts.collective',
    ]);
    const shape = { ratings: [{ year: 1800, rating: 'TOT' }], underReview: 'x' } as unknown as SheetFacts;
    const malformed = await world.call(officer(), savePersonMerits, { params, body: { version: 0, facts: shape } });
    expect(malformed.status).toBe(400);
    expect(malformed.body.errors.map((fault: { path: string }) => fault.path).sort()).toEqual([
      'facts.ratings.0.rating',
      'facts.ratings.0.year',
      'facts.underReview',
    ]);
    for (const { message } of malformed.body.errors) expect(message).toMatch(/[À-ỹ]/);
    expect((await world.call(officer(), getPersonMerits, { params })).body.version).toBe(0);
  });

  it('shows what is sensitive to who keeps the records, her disciplines to herself, and the same nothing to others', async () => {
    const { id } = await someone('Phạm Thị Dung');
    const clean = await someone('Vũ Thị Giang');
    const sheets: [string, SheetFacts][] = [
      [id, facts],
      [clean.id, { ...facts, disciplines: [], underReview: false }],
    ];
    for (const [personId, sent] of sheets) {
      await world.call(officer(), savePersonMerits, { params: { personId }, body: { version: 0, facts: sent } });
    }
    const seen = (by: Parameters<World['call']>[0], personId = id) => world.call(by, getPersonMerits, { params: { personId } });
    for (const by of [officer(), world.actor({ role: 'administrator', unit: root })])
      expect((await seen(by)).body).toMatchObject({ sheet: facts, hidden: [] });
    // Her own, also from a unit she has left for another.
    for (const of of [unit, beside]) {
      const own = await seen(world.actor({ role: 'member', unit: of, personId: id }));
      expect(own.body).toMatchObject({ sheet: { disciplines: facts.disciplines }, hidden: ['underReview'], abilities: [] });
      expect(own.body.sheet).not.toHaveProperty('underReview');
      expect(own.body.timeline).toEqual([]);
    }
    for (const role of ['head', 'member', 'auditor'] as const) {
      const other = await seen(world.actor({ role, unit }));
      expect(other.status).toBe(200);
      expect(other.body.hidden).toEqual(['disciplines', 'underReview']);
      expect(other.body.timeline).toEqual([]);
      const { subject: _one, ...rest } = other.body;
      const { subject: _other, ...same } = (await seen(world.actor({ role, unit }), clean.id)).body;
      expect(rest).toEqual(same);
      expect(rest.sheet).not.toHaveProperty('disciplines');
      expect(rest.sheet).not.toHaveProperty('underReview');
    }
    expect((await seen(world.actor({ role: 'member', unit: beside }))).status).toBe(404);
  });

  it('of who keeps the records: she writes it, and neither sees nor changes that she is being looked into', async () => {
    const { id } = await someone('Đỗ Thị Hạnh');
    const params = { personId: id };
    const herself = world.actor({ role: 'officer', unit, personId: id });
    const save = (by: typeof herself, version: number, sent: SheetFacts) =>
      world.call(by, savePersonMerits, { params, body: { version, facts: sent } });
    const stored = () => world.db.transaction((tx) => meritFactsOf(tx, params));
    const { underReview: _hidden, ...visible } = facts;
    expect((await save(herself, 0, { ...visible, underReview: false })).body).toMatchObject({
      sheet: visible,
      hidden: ['underReview'],
    });
    expect(await stored()).toEqual(visible);
    expect((await save(officer(), 1, facts)).status).toBe(200);
    expect((await world.call(herself, getPersonMerits, { params })).body.sheet).toEqual(visible);
    const { initiatives: _gone, ...shorter } = visible;
    for (const [at, sent] of [shorter, { ...shorter, underReview: false }].entries()) {
      expect((await save(herself, 2 + at, sent)).body.sheet).toEqual(shorter);
      expect(await stored()).toEqual({ ...shorter, underReview: true });
    }
  });

  it('of who keeps the records: she takes no discipline off it, nor makes it milder', async () => {
    const { id } = await someone('Phan Thị Mận');
    const params = { personId: id };
    const herself = world.actor({ role: 'officer', unit, personId: id });
    const save = (by: typeof herself, version: number, disciplines: SheetFacts['disciplines']) =>
      world.call(by, savePersonMerits, { params, body: { version, facts: { ...facts, disciplines } } });
    const canhCao = { form: 'canh_cao', from: localDate('2021-05-05'), until: localDate('2022-05-05') } as const;
    const khienTrach = { ...canhCao, form: 'khien_trach' } as const;
    expect((await save(officer(), 0, [canhCao])).status).toBe(200);
    for (const fewer of [[], undefined, [khienTrach], [{ ...canhCao, until: localDate('2021-06-05') }]]) {
      const answer = await save(herself, 1, fewer);
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'facts.disciplines' }] } });
    }
    expect((await save(herself, 0, [])).status).toBe(409);
    expect((await save(herself, 1, [khienTrach, canhCao])).status).toBe(200);
    expect((await save(officer(), 2, [])).status).toBe(200);
  });

  it('is put together from two writings: what is hidden from one of the two survives both, on the version that was read', async () => {
    const { id } = await someone('Trịnh Thị Lan');
    const params = { personId: id };
    const herself = world.actor({ role: 'officer', unit, personId: id });
    const save = (by: typeof herself, version: number, sent: SheetFacts) =>
      world.call(by, savePersonMerits, { params, body: { version, facts: sent } });
    await save(officer(), 0, facts);
    const base = (await world.call(herself, getPersonMerits, { params })).body;
    const rated = (year: number): SheetFacts => ({
      ...base.sheet,
      ratings: [...(base.sheet?.ratings ?? []), { year, rating: 'HTTNV' }],
    });
    await save(officer(), 1, { ...facts, ...rated(2024), underReview: true });
    const mine = rated(2023);
    expect((await save(herself, base.version, mine)).status).toBe(409);
    const newer = (await world.call(herself, getPersonMerits, { params })).body;
    const merge = mergeSheets(base.sheet ?? {}, mine, newer.sheet ?? {}, newer.hidden);
    expect(merge.conflicts).toEqual([]);
    const merged = merge.settled(new Map()) as SheetFacts;
    expect(merged).not.toHaveProperty('underReview');
    expect((await save(herself, newer.version, merged)).body).toMatchObject({ version: 3 });
    const stored = await world.db.transaction((tx) => meritFactsOf(tx, params));
    expect(stored).toMatchObject({ disciplines: facts.disciplines, underReview: true, initiatives: [] });
    expect(stored?.ratings?.map(({ year }) => year).sort()).toEqual([2023, 2024, 2025]);
  });

  it('does not tell in the record of acts that disciplines or reviews changed', async () => {
    const { id } = await someone('Bùi Văn Khoa');
    const write = (version: number, sent: SheetFacts) =>
      world.call(officer(), savePersonMerits, { params: { personId: id }, body: { version, facts: sent } });
    const { disciplines: _disciplines, underReview: _underReview, ...plain } = facts;
    for (const [version, sent] of [plain, facts, facts, plain].entries()) expect((await write(version, sent)).status).toBe(200);
    const [last, ...earlier] = (await lastActs(id)).slice(0, 3);
    for (const act of earlier) expect(act).toEqual(last);
    expect(JSON.stringify(last)).not.toMatch(/sensitive|disciplin|review/i);
  });

  it('is not written by herself, nor from beside', async () => {
    const { id } = await someone('Hoàng Văn Em');
    const write = (by: Parameters<World['call']>[0]) =>
      world.call(by, savePersonMerits, { params: { personId: id }, body: { version: 0, facts } });
    expect((await write(world.actor({ role: 'member', unit, personId: id }))).status).toBe(403);
    expect((await write(officer(beside))).status).toBe(404);
    const nobody = await world.call(officer(), savePersonMerits, {
      params: { personId: '018f0000-0000-7000-8000-0000000000ff' },
      body: { version: 0, facts },
    });
    expect(nobody.status).toBe(404);
    expect(await lastActs(id)).toEqual([]);
  });
});

describe('the sheet of a unit', () => {
  const figures = {
    ratings: [{ year: 2025, rating: 'HTTNV' }],
    collective: { year: 2025, headcount: 20, ldtt: 15, cstdcs: 2, foundedOn: '2010-01-01', flagEligible: true, clusterRank: 1 },
  } as unknown as SheetFacts;

  it('keeps the figures of one year, in the unit’s own record of acts', async () => {
    const params = { unitId: unit.id };
    const saved = await world.call(officer(), saveUnitMerits, { params, body: { version: 0, facts: figures } });
    expect(saved.body).toMatchObject({ sheet: figures, version: 1, subject: { id: unit.id, name: 'Sở Xây dựng' } });
    expect(await world.db.transaction((tx) => meritFactsOf(tx, { unitId: unit.id }))).toEqual(figures);
    expect(await lastActs(unit.id)).toMatchObject([
      { type: 'merit.unitSheetSaved', unit: unit.id, data: { collectiveYear: 2025 } },
    ]);
    const wrong = { ...figures, worker: true, collective: { year: 2025, headcount: 1, ldtt: 2 } } as SheetFacts;
    const refused = await world.call(officer(), saveUnitMerits, { params, body: { version: 1, facts: wrong } });
    expect(refused.body.errors.map((fault: { path: string }) => fault.path)).toEqual(['facts.collective.ldtt', 'facts.worker']);
  });

  it('is read and written within reach only, and hides what is sensitive from the rest', async () => {
    const own = await world.unit({ name: 'Sở Nội vụ', parent: root });
    const sensitive = { ...figures, underReview: true };
    await world.as(officer(own), (ctx) => saveMeritSheet(ctx, { unitId: own.id }, { version: 0, facts: sensitive }));
    const read = (by: Parameters<World['call']>[0]) => world.call(by, getUnitMerits, { params: { unitId: own.id } });
    expect((await read(officer(own))).body.sheet.underReview).toBe(true);
    const member = await read(world.actor({ role: 'member', unit: own }));
    expect(member.body.hidden).toEqual(['disciplines', 'underReview']);
    expect(member.body.sheet).not.toHaveProperty('underReview');
    expect((await read(officer(unit))).status).toBe(404);
    const body = { version: 1, facts: figures };
    expect((await world.call(officer(unit), saveUnitMerits, { params: { unitId: own.id }, body })).status).toBe(404);
  });

  it('is written once when two write the first one at the same time', async () => {
    const own = await world.unit({ name: 'Sở Tài chính', parent: root });
    const write = () =>
      world.call(officer(own), saveUnitMerits, { params: { unitId: own.id }, body: { version: 0, facts: figures } });
    const both = await Promise.all([write(), write()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('what is not there', () => {
  it('is null for other slices', async () => {
    const { id } = await someone('Ngô Văn Hải');
    expect(await world.db.transaction((tx) => meritFactsOf(tx, { personId: id }))).toBeNull();
    expect(await world.db.transaction((tx) => meritFactsOf(tx, { unitId: id }))).toBeNull();
  });
});
