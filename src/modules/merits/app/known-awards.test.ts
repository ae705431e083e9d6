import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type World } from '../../../../tests/support/world.ts';
import { listKnownAwards } from '../contract.ts';
import { awardLabel } from '../domain/awards.ts';
import { knownAwards } from './known-awards.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

describe('the awards known', () => {
  it('are those of the law, each once and in words, groups together', async () => {
    const unit = await world.unit({ name: 'Sở Xây dựng' });
    const { status, body } = await world.call(world.actor({ role: 'member', unit }), listKnownAwards, {});
    expect(status).toBe(200);
    const rows: ReturnType<typeof knownAwards> = body.rows;
    expect(rows).toEqual(knownAwards());
    const law = join(import.meta.dirname, '../../../../law/awards');
    const files = readdirSync(law, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
    expect(rows).toHaveLength(files.length);
    for (const of of ['code', 'label'] as const) expect(new Set(rows.map((row) => row[of])).size).toBe(rows.length);
    const groups = rows.map(({ group }) => group);
    expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual([...new Set(groups)]);
    expect(rows.find(({ code }) => code === 'CO_CP')).toMatchObject({
      label: 'Cờ thi đua của Chính phủ',
      group: 'Danh hiệu thi đua tập thể',
      subjects: ['collective'],
    });
    expect((await world.call(null, listKnownAwards, {})).status).toBe(401);
  });

  it('are called by their names, and what the law does not have by its code', () => {
    expect(awardLabel(knownAwards(), 'CSTDCS')).toBe('Chiến sĩ thi đua cơ sở');
    expect(awardLabel(knownAwards(), 'KHONG_CO')).toBe('KHONG_CO');
  });
});
