import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../src/kernel/local-date.ts';
import type { LocalValue } from '../../src/law/local.ts';
import { councilRulesAt } from '../../src/law/local-at.ts';
import { localRulesAt } from '../../src/law/local-rules.ts';
import { localValuesFor } from '../../src/modules/regulations/index.ts';
import { findUnit } from '../../src/modules/units/index.ts';
import { settableClock } from '../../src/platform/clock.ts';
import { lawBook } from '../../src/platform/law.ts';
import { testWorld, type World } from '../../tests/support/world.ts';
import { writeRegulation } from './regulation.ts';
import { buildStage } from './stage.ts';

let world: World;
/** What binds a school of the province. */
let values: readonly LocalValue[];
beforeAll(async () => {
  world = await testWorld();
  const clock = settableClock(new Date('2024-01-02T02:00:00Z'));
  const stage = await buildStage({ ...world.services, clock }, clock);
  await writeRegulation(stage);
  values = await world.db.transaction(async (tx) => {
    const school = await findUnit(tx, stage.unit('thpt-1'));
    return localValuesFor(tx, school?.path ?? '');
  });
}, 60_000);
afterAll(() => world.close());

const IN_FORCE = localDate('2026-01-01');
const told = (award: string, day = IN_FORCE) => localRulesAt(lawBook(), values, award, day).map(({ text }) => text);

describe('the regulation of the demo province', () => {
  it('binds those below from the first day of 2026 on', () => {
    expect(councilRulesAt(lawBook(), values, 'CSTDCS', IN_FORCE)).toMatchObject({
      threshold: { percent: 80, at: 'Điều 9 khoản 2' },
      quorum: { numerator: 2, denominator: 3 },
    });
    expect(councilRulesAt(lawBook(), values, 'CSTDCS', localDate('2025-12-31'))).toEqual({});
    expect(told('CSTDCS', localDate('2025-12-31'))).toEqual([]);
  });
  it('asks for registration, papers and days, and sets targets for small collectives at every level', () => {
    expect(told('CSTD_TINH')).toEqual([
      'Cần đăng ký, giao ước thi đua từ đầu năm.',
      'Hồ sơ có thêm: Ý kiến của cấp ủy nơi cá nhân, tập thể được đề nghị công tác.',
      'Khen thưởng tổng kết năm: gửi hồ sơ về Sở Nội vụ, chậm nhất ngày 10/12 hằng năm.',
      'Khen thưởng tổng kết năm học: ngành giáo dục và đào tạo gửi hồ sơ về Sở Nội vụ, chậm nhất ngày 10/7 hằng năm.',
      'Ít nhất 90% tổng số thành viên Hội đồng đồng ý.',
    ]);
    const targets = ['GIAY_KHEN', 'BK_TINH', 'BK_TTG'].map((award) => told(award).find((text) => text.includes('phấn đấu')));
    expect(targets).toEqual([
      expect.stringContaining('80% tập thể nhỏ'),
      expect.stringContaining('70% tập thể nhỏ'),
      expect.stringContaining('45% tập thể nhỏ'),
    ]);
  });
});
