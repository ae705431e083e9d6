import { fromParts, type LocalDate } from '../../../../kernel/local-date.ts';
import { squeeze, trimEnd } from './text.ts';

/** A document named in running text. */
export interface Reference {
  /** Number and symbol in normal form, "01/CT-UBND"; null for one named without a number. */
  readonly number: string | null;
  readonly date: LocalDate | null;
  readonly issuer: string | null;
  readonly title: string | null;
  /** Place of the kind word or number in the text, and of the end of what was read. */
  readonly start: number;
  readonly end: number;
}

const KINDS =
  'Bộ luật|Luật|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Thông tri|Thông báo|Chỉ thị|Quyết định|Kế hoạch|Công văn|Công điện|Hướng dẫn|Kết luận|Chương trình|Quy chế|Quy định|Tờ trình|Báo cáo|Đề án|Văn bản hợp nhất|Văn bản|Điều lệ|Pháp lệnh|Quy ước|Giấy mời|CV|QĐ|KH|NĐ|TT';
const SYMBOL = '[A-ZĐ][\\p{L}\\d&]*(?:\\s{0,2}[-–./]\\s{0,2}[A-ZĐ][\\p{L}\\d&]*)*';
const NUMBER = `\\d{1,5}[a-zA-Z]?(?:\\s*[/]\\s*\\d{4}(?:\\s*[/-]\\s*${SYMBOL})?|\\s{0,2}[-–/]\\s{0,2}${SYMBOL})`;
const DATE =
  '(?:(?<d1>\\d{1,2})\\s*[/.-]\\s*(?<m1>\\d{1,2})\\s*[/.-]\\s*(?<y1>\\d{4})|(?<d2>\\d{1,2})\\s+tháng\\s+(?<m2>\\d{1,2})\\s+năm\\s+(?<y2>\\d{4}))';

const NUMBERED = new RegExp(
  `(?:(?<kind>${KINDS})\\s+(?:[\\p{L},\\s-]{0,60}?\\s)?)?(?:(?<said>số)\\s*:?\\s*)?(?<number>${NUMBER})(?![\\d/])`,
  'giu',
);
const BARE = new RegExp(
  `(?<kind>${KINDS})\\s+(?:[\\p{L},\\s]{0,60}?\\s)?số\\s*:?\\s*(?<number>\\d{1,5})(?=[\\s,;(])(?!\\s*[/-])`,
  'giu',
);
const LATER_KIND = new RegExp(`(?:,|\\svà)\\s+(?=(?:${KINDS})\\s)`, 'gu');
const DATE_AFTER = new RegExp(`^\\s*[,(]?\\s*(?:ban hành\\s+)?(?:ngày\\s+)${DATE}|^\\s*[,(]\\s*${DATE}`, 'u');

/** "01/CT – UBND" → "01/CT-UBND": no blanks, plain hyphens. */
export function normalNumber(text: string): string {
  return text
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, '')
    .replace(/[-/.]+$/u, '');
}

/** Every numbered document a text names, in order. Days of the year ("12/2024") and plain dates are none. */
export function findReferences(text: string): Reference[] {
  const found: Reference[] = [];
  for (const pattern of [NUMBERED, BARE]) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const number = groups.number!;
      if (pattern === NUMBERED && !isDocumentNumber(number, groups.kind, groups.said)) continue;
      const start = match.index + nearestKind(match[0]);
      const end = match.index + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push(withTail(text, start, end, normalNumber(number)));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "Nghị quyết Đại hội … và Kế hoạch số …": the number belongs to the kind named last. */
function nearestKind(match: string): number {
  const later = [...match.matchAll(LATER_KIND)].at(-1);
  return later ? later.index + later[0].length : 0;
}

function isDocumentNumber(number: string, kind: string | undefined, said: string | undefined): boolean {
  if (/^\d+\s*\/\s*\d{4}$/u.test(number)) return kind !== undefined && said !== undefined;
  const symbol = number.replace(/^\d+[a-zA-Z]?\s*[-–/]?\s*(?:\d{4}\s*[-–/]\s*)?/u, '');
  if (!/\p{Lu}{2}|^\p{Lu}/u.test(symbol)) return false;
  return said !== undefined || kind !== undefined || /^[A-ZĐ]{2,4}\s*[-–/]/u.test(symbol) || /\/QH\d+/u.test(number);
}

/** Reads what follows a number: its date, "của …" and "về …". */
function withTail(text: string, start: number, end: number, number: string | null): Reference {
  const rest = text.slice(end);
  const dated = DATE_AFTER.exec(rest);
  const after = dated ? rest.slice(dated[0].length) : rest;
  const clause = /^[^;]*/u.exec(after)![0];
  const owned =
    /^[\s,)]*của\s+([^;,.(]+?)(?=\s+(?:về|v\/v|ban hành|quy định|hướng dẫn|phê duyệt|triển khai|phát động|sửa đổi|thực hiện)(?:\s|$)|[;,.(]|$)/iu.exec(
      clause,
    );
  const about =
    /(?:^|[\s,)])(?:(?:về(?:\s+việc)?|v\/v)\s+|(?=(?:quy định|hướng dẫn|phê duyệt|ban hành|triển khai|phát động|sửa đổi)\s))([^;]+)$/iu.exec(
      clause,
    );
  return {
    number,
    date: dated ? dateOf(dated.groups ?? {}) : null,
    issuer: owned ? squeeze(owned[1]!) : null,
    title: about ? trimEnd(squeeze(about[1]!)) || null : null,
    start,
    end: end + (dated ? dated[0].length : 0),
  };
}

function dateOf(groups: Record<string, string | undefined>): LocalDate | null {
  const [day, month, year] = [groups.d1 ?? groups.d2, groups.m1 ?? groups.m2, groups.y1 ?? groups.y2].map(Number) as [
    number,
    number,
    number,
  ];
  return fromParts(year, month, day);
}

const ANY_DATE = new RegExp(DATE, 'gu');

/** The first full date of a text, in either notation. */
export function firstDate(text: string): LocalDate | null {
  for (const match of text.matchAll(ANY_DATE)) {
    const date = dateOf(match.groups ?? {});
    if (date) return date;
  }
  return null;
}
