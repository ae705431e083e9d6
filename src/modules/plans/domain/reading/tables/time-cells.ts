import { fold, squeeze } from '../text.ts';
import type { FoundTime } from '../time/find.ts';
import { timeOfHeading } from '../time/heading.ts';
import { parseTime } from '../time/parse.ts';
import type { TimePoint, TimeRule } from '../time/rule.ts';
import type { Columns } from './columns.ts';
import { type GridRow, textAt } from './grid.ts';

/** The time a row's own cells give: its time column, a pair of columns from–to, or the months it is crossed under. */
export function timeOfRow(columns: Columns, row: GridRow, text: string | null): FoundTime | null {
  const at = columns.roles.flatMap((role, c) => (role === 'time' ? [c] : []));
  if (at.length === 0) return null;
  if (text !== null) return read(text, columns.headers[at[0]!]!);
  const crossed = crossedMonths(columns, at, row);
  if (crossed) return crossed;
  const pair = fromTo(columns, at, row);
  if (pair) return pair;
  const found = at.map((c) => read(textAt(row, c), columns.headers[c]!)).filter((time) => time !== null);
  return found.findLast((time) => time.rule.kind !== 'phrase') ?? found[0] ?? null;
}

function read(cell: string, header: string): FoundTime | null {
  const text = squeeze(cell);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const parsed = parseTime(withHeaderWord(cell, fold(header)));
  // A cell may hold what stood as a heading elsewhere: "Các nhiệm vụ khác trong năm 2024".
  const rule = parsed === null || parsed.kind === 'phrase' ? (timeOfHeading(text) ?? parsed) : parsed;
  return rule ? { text, rule: underHeader(rule, fold(header)) } : null;
}

/** Under "Tháng" a bare "9" is September, under "Quý" a bare "I" the first quarter. */
function withHeaderWord(cell: string, header: string): string {
  if (/^thang/.test(header) && /^\s*\d/u.test(cell)) return `tháng ${cell.trim()}`;
  if (/^quy/.test(header) && /^\s*(?:[IV]+|\d)\b/u.test(cell)) return `quý ${cell.trim()}`;
  return cell;
}

/** A bare day under "Thời hạn" or "Hoàn thành" is a deadline, under "trước ngày" the day after the last one. */
function underHeader(rule: TimeRule, header: string): TimeRule {
  if (rule.kind !== 'day') return rule;
  if (/truoc ngay|hoan thanh truoc/.test(header)) return { kind: 'before', point: rule };
  return /thoi han|hoan thanh|^han /.test(header) ? { kind: 'atLatest', point: rule } : rule;
}

function crossedMonths(columns: Columns, at: readonly number[], row: GridRow): FoundTime | null {
  const months = at.flatMap((c): { point: TimePoint; header: string; mark: string }[] => {
    const header = squeeze(columns.headers[c]!);
    const rule = parseTime(header.split(' ').length <= 4 ? header : (/(?:tháng|t|quý)\s*\S+$/iu.exec(header)?.[0] ?? header));
    return rule?.kind === 'month' || rule?.kind === 'quarter' ? [{ point: rule, header, mark: squeeze(textAt(row, c)) }] : [];
  });
  if (months.length < 3) return null;
  const marked = months.filter(({ mark }) => /^[x×X+✓✔*v]+$/u.test(mark));
  const first = marked[0];
  const last = marked.at(-1);
  if (!first || !last) return null;
  const text = marked.map(({ header }) => header).join(', ');
  return { text, rule: first === last ? first.point : { kind: 'range', from: first.point, to: last.point } };
}

function fromTo(columns: Columns, at: readonly number[], row: GridRow): FoundTime | null {
  const from = at.find((c) => /bat dau|tu ngay/.test(fold(columns.headers[c]!)));
  const to = at.find((c) => /ket thuc|den ngay|hoan thanh/.test(fold(columns.headers[c]!)));
  if (from === undefined || to === undefined || from === to) return null;
  const [first, last] = [squeeze(textAt(row, from)), squeeze(textAt(row, to))];
  if (first === '' || last === '') return null;
  const rule = parseTime(`từ ${first} đến ${last}`);
  return rule ? { text: `${first} - ${last}`, rule } : null;
}
