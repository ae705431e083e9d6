import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { fileFault, sayFileRule } from './file-rule.ts';
import { parseTypedDay } from './typed-day.ts';

const today = localDate('2026-11-20');

describe('a typed day', () => {
  it.each([
    ['5/9/2026', '2026-09-05'],
    ['05.09.2026', '2026-09-05'],
    ['5-9-26', '2026-09-05'],
    ['05092026', '2026-09-05'],
    ['050926', '2026-09-05'],
    ['5/9', '2026-09-05'],
    [' 5 / 9 / 2026 ', '2026-09-05'],
    ['2026-09-05', '2026-09-05'],
    ['29/2/2024', '2024-02-29'],
    ['hôm nay', '2026-11-20'],
    ['Ngay mai', '2026-11-21'],
  ])('%s is %s', (text, day) => {
    expect(parseTypedDay(text, today)).toBe(day);
  });

  it.each(['31/4/2026', '29/2/2026', '0/9/2026', '5/13/2026', '5', 'quý III', '5/9/202', '', '5/9/2026 sáng'])(
    '%s is no day',
    (text) => {
      expect(parseTypedDay(text, today)).toBeNull();
    },
  );
});

describe('a file that is offered', () => {
  const rule = { extensions: ['docx', 'pdf'], maxBytes: 20 * 1024 * 1024 };

  it('says its limits beforehand in words', () => {
    expect(sayFileRule(rule)).toBe('Nhận tệp Word (.docx), PDF (.pdf); mỗi tệp không quá 20 MB.');
  });

  it('is taken whatever the case of its ending', () => {
    expect(fileFault({ name: 'Kế hoạch.DOCX', size: 1 }, rule)).toBeUndefined();
    expect(fileFault({ name: 'a.b.pdf', size: rule.maxBytes }, rule)).toBeUndefined();
  });

  it('is refused with what to do', () => {
    expect(fileFault({ name: 'cũ.doc', size: 1 }, rule)).toContain('lưu lại thành .docx');
    expect(fileFault({ name: 'không-đuôi', size: 1 }, rule)).toContain('không thuộc loại');
    expect(fileFault({ name: 'rỗng.pdf', size: 0 }, rule)).toContain('không có nội dung');
    expect(fileFault({ name: 'to.pdf', size: rule.maxBytes + 1024 * 1024 }, rule)).toContain('nặng 21 MB, quá mức 20 MB');
  });
});
