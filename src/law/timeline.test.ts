import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { lawBook, lawFolder } from '../platform/law.ts';
import { openLaw, UnknownAward } from './book.ts';
import { differenceInWords, differencesOf, timelineOf } from './timeline.ts';

const day = localDate;
const turnsOf = (code: string, book = lawBook()) => timelineOf(book, code);
const sentences = (code: string, from: string, to: string) =>
  differencesOf(lawBook(), code, day(from), day(to)).map(differenceInWords);

describe('the timeline of an award', () => {
  it('has the days on which salary, votes, who decides, amendments and ends change something of it', () => {
    expect(turnsOf('CSTDCS').map((turn) => turn.day)).toEqual([
      '2024-07-01',
      '2025-07-01',
      '2026-07-01',
      '2026-10-01',
      '2027-03-01',
    ]);
  });

  it('of a day of salary is about prizes alone', () => {
    const turn = turnsOf('CSTDCS').find((one) => one.day === '2026-07-01');
    expect(turn?.differences.map(({ aspect, kind }) => [aspect, kind])).toEqual([['prize', 'changed']]);
    expect(turn?.differences.map(differenceInWords)).toEqual([
      'Tiền thưởng cá nhân: trước là “2.340.000 đồng (1 lần lương cơ sở 2.340.000 đồng)”; nay là “2.530.000 đồng (1 lần lương cơ sở 2.530.000 đồng)”.',
    ]);
  });

  it('knows a new name', () => {
    const named = turnsOf('XA_TB').flatMap((turn) => turn.differences.filter(({ aspect }) => aspect === 'name'));
    expect(named).toHaveLength(1);
    expect(named[0]?.before).not.toBe(named[0]?.after);
  });

  it('knows of no day in law/ beforehand: a value ended in the data makes a new one', () => {
    const real = lawFolder();
    const book = openLaw({
      list: real.list,
      read: (path) =>
        path === 'parameters/luong-co-so.yaml'
          ? real
              .read(path)
              .replace('- from: 2026-07-01\n    value: 2530000', '- from: 2026-07-01\n    to: 2026-12-31\n    value: 2530000')
          : real.read(path),
    });
    const turn = turnsOf('LDTT', book).find((one) => one.day === '2027-01-01');
    expect(turn?.differences.map(({ aspect, kind }) => [aspect, kind])).toEqual([['prize', 'lapsed']]);
    expect(turnsOf('LDTT').some((one) => one.day === '2027-01-01')).toBe(false);
  });

  it('refuses a code the law does not have', () => {
    expect(() => turnsOf('KHONG_CO')).toThrow(UnknownAward);
  });
});

describe('what differs between two days', () => {
  it('is nothing between a day and itself', () => {
    expect(sentences('BK_TTG', '2026-11-20', '2026-11-20')).toEqual([]);
  });

  it('is told in words: the share of votes that is no longer national', () => {
    expect(sentences('CSTDCS', '2025-06-30', '2025-07-01')).toContain(
      'Tỷ lệ phiếu: trước là “Ít nhất 80% tổng số thành viên Hội đồng thi đua, khen thưởng cấp trình”; nay là “Không còn tỷ lệ chung cả nước; bộ, ban, ngành, tỉnh quy định”.',
    );
  });

  it('tells who decides once where it is the same for several proposers', () => {
    const found = differencesOf(lawBook(), 'CSTDCS', day('2025-06-30'), day('2025-07-01')).filter(
      ({ aspect }) => aspect === 'authority',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.label).toContain('; ');
  });

  it('says what has no ground any more after a decree has ended, without its conditions one by one', () => {
    const gone = differencesOf(lawBook(), 'BK_TTG', day('2027-02-28'), day('2027-03-01'));
    expect(gone.map(({ kind }) => kind)).toContain('lapsed');
    expect(sentences('BK_TTG', '2027-02-28', '2027-03-01')).toContain('Tỷ lệ phiếu: không còn căn cứ.');
  });
});
