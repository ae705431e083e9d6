import { fromParts, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Item, Line } from './lines.ts';
import { normalNumber } from './references.ts';
import { beginsWith, fold, isUpperCase, squeeze, startsLowerCase, trimEnd, wordCount } from './text.ts';
import { startsLikeUnit } from './vocabulary.ts';

export interface Header {
  readonly superior: string | null;
  readonly agency: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: LocalDate | null;
  /** The year of the date line, also where day and month are blank. */
  readonly year: number | null;
  readonly title: string | null;
  /** Index of the first item after the title. */
  readonly bodyStart: number;
}

const KIND_NAMES = ['ke hoach', 'chuong trinh', 'huong dan', 'de an', 'phuong huong'];
/** Titles of plans that do not call themselves one. */
const CALLS = ['phat dong thi dua', 'phat dong phong trao', 'phat dong dot thi dua', 'phat dong cac phong trao'];
const GROUND_START =
  /^(?:căn cứ|xét|theo\s+(?:đề nghị|chỉ đạo|kế hoạch|hướng dẫn)|(?:tiếp tục\s+)?(?:thực hiện|triển khai)(?:\s+\p{L}+)?\s+(?:kế hoạch|chỉ thị|công văn|hướng dẫn|quyết định|nghị quyết|luật|nghị định|thông tư)\s+(?:số|\d)|ngày\s+\d|nhằm\s|để\s)/iu;
const MOTTO =
  /cộng h[òo][àa] xã hội chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc|đảng cộng sản việt nam|đoàn tncs hồ chí minh$/giu;
const NUMBER_LINE =
  /(?:^|\s)s[ốo]\s*:?\s*(\d{1,5}[a-z]?)?[\s.…_]*([/\-–])\s*(?:(\d{4})\s*[/-]\s*)?([A-ZĐ][\p{L}\d&]*(?:\s*[-–/.]\s*[A-ZĐ][\p{L}\d&]*)*)/iu;
const BLANK = '[\\s.…_]*';
const DATE_LINE = new RegExp(
  `^(?:(.*?)[,.]?\\s*)?ngày\\s*(\\d{1,2})?${BLANK}(?:tháng|[/-](?=\\s*\\d))\\s*(\\d{1,2})?${BLANK}(?:năm|[/-](?=\\s*\\d{4}))\\s*(\\d{4})?`,
  'iu',
);

/** Reads the letterhead and the title. Nothing of the preamble or the sections is touched. */
export function readHeader(items: readonly Item[]): Header {
  const lines = headLines(items);
  const titleAt = findTitle(lines);
  const letterhead =
    titleAt >= 0
      ? lines.slice(0, titleAt).filter((line) => wordCount(line.text) <= 30)
      : lines.filter((line) => isUpperCase(line.text) || NUMBER_LINE.test(line.text) || DATE_LINE.test(line.text)).slice(0, 8);
  const title = titleAt >= 0 ? titleFrom(lines, titleAt) : firstLineAsTitle(lines);
  return {
    ...names(letterhead),
    ...numberOf(letterhead),
    ...dateOf(letterhead),
    title: title.text,
    bodyStart: title.count === 0 ? 0 : positionAfter(items, lines[title.count - 1]!),
  };
}

/** A page of the web may print a headline over the document: the title is the one below the letterhead. */
function findTitle(lines: readonly Line[]): number {
  const isTitle = (line: Line, i: number): boolean => isTitleWord(line, lines[i + 1]);
  const first = lines.findIndex(isTitle);
  const letterheadEnd = lines.findLastIndex(
    (line) => wordCount(line.text) <= 25 && /^số\s*:?[\s.…_]*\d*[\s.…_]*[/-]|^(?:cộng h[òo][àa] xã|độc lập)/iu.test(line.text),
  );
  if (first < 0) return lines.findIndex((line) => isUpperCase(line.text) && beginsWith(fold(line.text), CALLS));
  if (letterheadEnd < first) return first;
  const below = lines.findIndex((line, i) => i > letterheadEnd && isTitle(line, i));
  return below < 0 ? first : below;
}

/** The lines before the first ground, section or table. */
function headLines(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  for (const item of items) {
    if (item.kind === 'table' || lines.length > 25) break;
    const kind = item.marker?.kind;
    if (kind === 'roman' || kind === 'part' || kind === 'arabic' || kind === 'appendix') {
      if (lines.some((line) => beginsWith(fold(line.text), KIND_NAMES)) || lines.length > 12) break;
    }
    lines.push(item);
  }
  return lines;
}

function isTitleWord(line: Line, next: Line | undefined): boolean {
  const text = fold(trimEnd(line.text));
  if (line.marker !== null && line.marker.kind !== 'dash') return false;
  if (KIND_NAMES.includes(text)) return true;
  if (!beginsWith(text, KIND_NAMES) || wordCount(text) > 45 || GROUND_START.test(line.text)) return false;
  return isUpperCase(line.text.slice(0, 8)) || line.heading !== null || line.bold || line.centered || next !== undefined;
}

function titleFrom(lines: readonly Line[], at: number): { text: string | null; count: number } {
  const first = lines[at]!;
  const isBareKind = KIND_NAMES.includes(fold(trimEnd(first.text)));
  const parts: string[] = isBareKind ? [] : [first.text];
  let next = at + 1;
  for (; next < lines.length && parts.length < 5; next++) {
    const line = lines[next]!;
    if (!belongsToTitle(line, parts, isBareKind ? lines[at + 1]! : first)) break;
    parts.push(line.text);
  }
  return { text: parts.length > 0 ? trimEnd(squeeze(parts.join(' '))) : null, count: next };
}

function belongsToTitle(line: Line, parts: readonly string[], first: Line): boolean {
  if (line.marker && line.marker.kind !== 'dash') return false;
  if (parts.length === 0 && isTitleLikeGround(line)) return true;
  if (GROUND_START.test(line.text) || DATE_LINE.test(line.text)) return false;
  if (parts.length === 0) return wordCount(line.text) <= 80 && !/[:;]$/u.test(line.text);
  if (wordCount(line.text) > 35 || /[;:]$/u.test(line.text)) return false;
  if (isUpperCase(line.text) && isUpperCase(first.text)) return true;
  if (/[.]$/u.test(line.text)) return false;
  if (startsLowerCase(line.text) || /^[("“]/u.test(line.text) || /^năm\s/iu.test(line.text)) return true;
  return (
    line.bold === first.bold && line.centered === first.centered && (line.bold || line.centered) && line.heading === first.heading
  );
}

/** "KẾ HOẠCH" over "Thực hiện Chỉ thị số 19/CT-TTg … về …": a title that begins like a ground, but no sentence. */
function isTitleLikeGround(line: Line): boolean {
  return (
    /^(?:tiếp tục\s+)?(?:thực hiện|triển khai)\s/iu.test(line.text) && wordCount(line.text) <= 80 && !/[.,;:]$/u.test(line.text)
  );
}

/** A page of news has no word KẾ HOẠCH of its own: its headline names the plan. */
function firstLineAsTitle(lines: readonly Line[]): { text: string | null; count: number } {
  const first = lines[0];
  const names =
    first &&
    /kế hoạch/iu.test(first.text) &&
    wordCount(first.text) <= 45 &&
    !GROUND_START.test(first.text) &&
    !/[.;:]$/u.test(first.text);
  return names ? { text: trimEnd(first.text), count: 1 } : { text: null, count: 0 };
}

function positionAfter(items: readonly Item[], line: Line): number {
  return items.indexOf(line) + 1;
}

function numberOf(lines: readonly Line[]): { number: string | null; symbol: string | null } {
  for (const line of lines) {
    const found = NUMBER_LINE.exec(line.text);
    if (!found || /^(?:căn cứ|thực hiện|theo)/iu.test(line.text)) continue;
    const symbol = normalNumber(found[4]!.replace(/\s+\p{Lu}\p{Ll}.*$/u, ''));
    return { number: found[1] ?? null, symbol };
  }
  return { number: null, symbol: null };
}

/** The line of place and date; a page's own day of publishing ("Ngày 19/01/2024 09:33") is none. */
function dateOf(lines: readonly Line[]): DateLine {
  const found = lines.flatMap((line) => readDateLine(line.text) ?? []);
  return found.find((line) => line.place !== null) ?? found[0] ?? { place: null, date: null, year: null };
}

interface DateLine {
  readonly place: string | null;
  readonly date: LocalDate | null;
  readonly year: number | null;
}

function readDateLine(text: string): DateLine | null {
  const found = DATE_LINE.exec(text.replace(NUMBER_LINE, ' ').trim());
  if (!found || wordCount(text) > 25 || /\d{1,2}:\d{2}/u.test(text)) return null;
  const [day, month, year] = [found[2], found[3], found[4]].map((part) => (part === undefined ? null : Number(part)));
  const place = trimEnd(squeeze((found[1] ?? '').replace(MOTTO, ' '))).replace(/^.*[.;:]\s*/u, '');
  return {
    place: place === '' || wordCount(place) > 6 ? null : place,
    date: day && month && year ? fromParts(year, month, day) : null,
    year: year ?? null,
  };
}

/** Rows that only go on with the name of the body begun above. */
const NAME_GOES_ON = /^(?:huyện|tỉnh|xã|thành phố|tp|quận|phường|thị xã|thị trấn|đặc khu|và|số\s+\d|[-–])(?:[\s.]|$)/iu;
const COMMITTEE = /^(?:ban thường vụ|ban chấp hành|ban thường trực|bch|btv)$/iu;

/** Superior and issuing agency: the letterhead's names from the top, a name over two lines put together. */
function names(lines: readonly Line[]): { superior: string | null; agency: string | null } {
  const found: string[] = [];
  for (const line of lines) {
    if (line.column === 'right') continue;
    const text = nameIn(line.text);
    const looksLikeName = isUpperCase(text) || (line.column === 'left' && startsLikeUnit(text));
    if (!looksLikeName || wordCount(text) > 16 || DATE_LINE.test(text)) continue;
    const last = found.at(-1);
    if (last !== undefined && (NAME_GOES_ON.test(text) || !startsLikeUnit(text))) found[found.length - 1] = `${last} ${text}`;
    else if (
      startsLikeUnit(text) ||
      /^(?:tỉnh|huyện|thành phố|quận|thị xã|xã|phường|thị trấn|liên|quân|tòa|toà|nhà|học viện|đại học)\s/iu.test(text)
    )
      found.push(...splitFused(text));
  }
  const agency = found.pop() ?? null;
  const above = found.pop() ?? null;
  // "HỘI LHPN HUYỆN X" over "BAN THƯỜNG VỤ": the committee is that body's own.
  if (agency !== null && above !== null && COMMITTEE.test(agency))
    return { superior: found.at(-1) ?? null, agency: `${agency} ${above}` };
  return { superior: above === null ? null : [...found, above].join(' – '), agency };
}

function nameIn(text: string): string {
  const rest = text.replace(MOTTO, ' ').replace(NUMBER_LINE, ' ');
  return trimEnd(squeeze(rest.replace(/[-–—*_]{2,}/gu, ' ')));
}

/** "UBND HUYỆN X TRƯỜNG TIỂU HỌC Y": two rows of the letterhead run into one. */
function splitFused(text: string): string[] {
  const found =
    /^((?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|tổng công ty|trường đại học|trường cao đẳng|sở|phòng gd|phòng giáo dục|liên đoàn|lđlđ|bộ)\s(?:\S+\s){1,9}?)((?:sở|phòng|trường|ban|trung tâm|chi cục|bệnh viện|công đoàn|thanh tra|công ty|hội đồng)\s+\S+\s.*\S)$/iu.exec(
      text,
    );
  return found && wordCount(found[1]!) >= 3 && !/(?:của|thuộc|ủy|uỷ)\s$/iu.test(found[1]!)
    ? [found[1]!.trim(), found[2]!]
    : [text];
}
