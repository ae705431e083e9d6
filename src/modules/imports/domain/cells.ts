import { isLocalDate, type LocalDate, parseDayMonthYear } from '../../../kernel/local-date.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import { type Cell, type Read, textOf } from './sheet.ts';

/** Readers of cells that are not blank. Each fault is a sentence that says what to write instead. */

export const readText =
  (longest: number) =>
  (cell: Cell): Read<string> => {
    const text = textOf(cell);
    return text.length <= longest ? { value: text } : { fault: `Dài quá ${longest} ký tự.` };
  };

export function readDay(cell: Cell): Read<LocalDate> {
  if (typeof cell === 'object' && cell !== null) return { value: cell.day };
  const text = textOf(cell).replace(/\s*([/.-])\s*/g, '$1');
  const day = isLocalDate(text) ? text : parseDayMonthYear(text);
  if (day) return { value: day };
  if (/^\d{4}$/.test(text)) return { fault: `Mới có năm (${text}); xin ghi đủ ngày, tháng, năm, ví dụ 05/9/1980.` };
  return { fault: `“${text}” không phải là ngày. Xin ghi ngày/tháng/năm, ví dụ 05/9/1980.` };
}

/** One of a closed list, by its label, without diacritics. `also`: other words for the same. */
export function readChoice<T extends string>(labels: Readonly<Record<T, string>>, also: Readonly<Record<string, T>> = {}) {
  const known = new Map<string, T>();
  for (const [value, label] of Object.entries(labels) as [T, string][]) known.set(searchKey(label), value);
  for (const [word, value] of Object.entries(also)) known.set(searchKey(word), value);
  return (cell: Cell): Read<T> => {
    const text = textOf(cell);
    const value = known.get(searchKey(text));
    if (value !== undefined) return { value };
    return { fault: `“${text}” không có trong danh mục. Xin chọn một trong: ${Object.values(labels).join('; ')}.` };
  };
}

const YES = new Set(['co', 'x', '1', 'dung', 'phai', 'true', 'c', 'v']);
const NO = new Set(['khong', '0', 'sai', 'false', 'k', '-']);
export function readYesNo(cell: Cell): Read<boolean> {
  if (typeof cell === 'boolean') return { value: cell };
  const key = searchKey(textOf(cell));
  if (YES.has(key)) return { value: true };
  if (NO.has(key)) return { value: false };
  return { fault: `“${textOf(cell)}” chưa rõ. Xin ghi “Có” hoặc “Không”.` };
}

export function readGender(cell: Cell): Read<'female' | 'male'> {
  const key = searchKey(textOf(cell));
  if (key === 'nam') return { value: 'male' };
  if (key === 'nu') return { value: 'female' };
  return { fault: `“${textOf(cell)}” chưa rõ. Xin ghi “Nam” hoặc “Nữ”.` };
}

export function readEmail(cell: Cell): Read<string> {
  const text = textOf(cell).toLowerCase();
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text) && text.length <= 200
    ? { value: text }
    : { fault: `“${textOf(cell)}” không phải là địa chỉ thư điện tử.` };
}
