import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../kernel/local-date.ts';
import { lawBook, lawFolder } from '../platform/law.ts';
import { announcementsOn } from './announce.ts';
import { openLaw } from './book.ts';

const END = localDate('2027-03-01');
const about = (id: string, day: string, book = lawBook()) =>
  announcementsOn(book, localDate(day)).find(({ instrument }) => instrument.id === id);

describe('what is announced of the law', () => {
  it('is the end of a decree 120 and 119 days before it, and not 121', () => {
    expect(about('nd-152-2025', addDays(END, -121))).toBeUndefined();
    expect(about('nd-152-2025', addDays(END, -120))).toMatchObject({ kind: 'lapsing', from: END, daysLeft: 120 });
    expect(about('nd-152-2025', addDays(END, -119))).toMatchObject({ kind: 'lapsing', from: END, daysLeft: 119 });
  });

  it('names the decree, the day and what is left without ground', () => {
    const { text, values } = about('nd-152-2025', '2026-11-20')!;
    expect(text).toContain('Nghị định 152/2025/NĐ-CP hết hiệu lực từ ngày 01/3/2027, còn 101 ngày.');
    expect(values).toBeGreaterThan(20);
    expect(text).toContain(`${values} nội dung sẽ được trả lời là chưa có căn cứ.`);
  });

  it('goes on after the end while nothing has taken the place', () => {
    expect(about('nd-152-2025', addDays(END, -1))).toMatchObject({ kind: 'lapsing', daysLeft: 1 });
    expect(about('nd-152-2025', END)).toMatchObject({ kind: 'lapsed', daysLeft: 0 });
    expect(about('nd-152-2025', '2028-01-01')).toMatchObject({ kind: 'lapsed' });
  });

  it('is silent of an old decree that another one followed', () => {
    expect(about('nd-73-2024', '2026-06-01')?.text).toContain('đã có quy định thay thế');
    expect(about('nd-73-2024', '2026-07-01')).toBeUndefined();
  });

  it('is an amendment nobody has read, 120 days ahead and for as long as nobody has', () => {
    const from = localDate('2026-10-01');
    expect(about('l-06-2026', addDays(from, -121))).toBeUndefined();
    expect(about('l-06-2026', addDays(from, -120))).toMatchObject({ kind: 'amendment-coming', daysLeft: 120 });
    expect(about('l-06-2026', addDays(from, -119))?.text).toContain('còn 119 ngày');
    expect(about('l-06-2026', from)).toMatchObject({ kind: 'amendment-unread', daysLeft: 0 });
    expect(about('l-06-2026', '2027-06-01')).toMatchObject({ kind: 'amendment-unread' });
  });

  it('ends once somebody has read the amendment', () => {
    const real = lawFolder();
    const book = openLaw({
      list: real.list,
      read: (path) =>
        path === 'instruments/l-06-2026.yaml'
          ? real.read(path).replace('contentKnown: false', 'contentKnown: true')
          : real.read(path),
    });
    expect(about('l-06-2026', '2026-11-20', book)).toBeUndefined();
  });
});
