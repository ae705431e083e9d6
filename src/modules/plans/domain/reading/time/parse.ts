import { parsePoint } from './points.ts';
import type { Rhythm, TimeRule } from './rule.ts';

const FILLER =
  /^(?:(?:thời gian|thời hạn|thời điểm|tiến độ|hạn(?!\s+(?:cuối|chót)))(?:\s+(?:thực hiện|hoàn thành|tổ chức|triển khai|gửi|nộp|báo cáo))?\s*:?\s+|(?:thời gian|thời hạn|tiến độ)[^:]{0,40}:\s*|dự kiến\s*:?\s*|hoàn thành(?:\s+việc\s+\p{L}+)?\s+|thực hiện\s+|tổ chức\s+|triển khai\s+|xong\s+|vào\s+|trong\s+(?=tháng|quý|quí|ngày|khoảng|t\d|\d|đầu|cuối|giữa|tuần)|khoảng\s+|kể\s+(?=từ)|(?:nhân\s+)?dịp\s+(?=\d|ngày)|giai đoạn\s+(?=\d)|\d{1,2}\s*(?:h|giờ)\s*(?:\d{2})?\s*(?:phút)?[,\s]+(?=ngày|\d)|(?:sáng|chiều|tối|thứ \p{L}+|chủ nhật)[,\s]+(?=ngày|\d))/u;
const EVENT =
  /^(?:ngay\s+)?(?:khi|sau khi|sau|ngay sau|trước khi|theo (?:từng |các )?(?:kế hoạch|thông báo|hướng dẫn|yêu cầu|chỉ đạo|văn bản|lịch|tiến độ|đợt|thực tế|giấy mời|quyết định|chương trình|triệu tập)|tùy|tuỳ|căn cứ|đột xuất|nếu)(?:\s|$)|^(?:có|ngay)\s+(?:thông báo|kế hoạch|hướng dẫn)|^đột xuất/u;
const RECURRING =
  /^(?:0?6|sáu) tháng\s*(?:,|và)\s*(?:cả |0?1 )?năm$|^các\s+(?:tháng|quý) trong năm|(?:hằng|hàng|mỗi)\s+(ngày|tuần|tháng|quý|quí|năm|kỳ|đợt|học kỳ)|định kỳ|định kì|lần\s*\/\s*(tuần|tháng|quý|năm)/u;
const CONTINUOUS =
  /^(?:thực hiện\s+)?(?:thường xuyên|liên tục|xuyên suốt|suốt|quanh|thường niên)(?:\s*[,;-]?\s*(?:liên tục|thường xuyên))?/u;
const BEFORE = /^trước(?:\s+thời\s+điểm)?\s+/u;
const AT_LATEST =
  /^(?:chậm nhất|muộn nhất|không quá|không muộn hơn|hạn cuối|hạn chót|đến hết|cho đến hết|từ nay đến hết|từ nay đến|hết|đến|tới|trước hoặc trong)(?:\s+(?:là|vào|đến|hết|trước|nộp|gửi|báo cáo))*\s*:?\s+/u;

const RHYTHM: Record<string, Rhythm> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  quí: 'quarter',
  năm: 'year',
  kỳ: 'unsaid',
  đợt: 'unsaid',
  'học kỳ': 'halfYear',
};

/** Lower case, plain hyphens, single blanks, no closing punctuation. */
export function cleanTime(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[–—−→]|->/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-+*•:,;]+|[\s.;:,]+$/gu, '')
    .trim();
  return /^\([^()]*\)$/u.test(plain) ? plain.slice(1, -1).trim() : plain;
}

/**
 * Reads the words that give a time (a cell, a band, a heading) as a rule. Never guesses: what the grammar does not
 * know comes back as `phrase` with the words as written. Null when there are no words.
 */
export function parseTime(text: string): TimeRule | null {
  const original = text.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(original)) return null;
  return read(cleanTime(text), original) ?? linesOf(text) ?? { kind: 'phrase', text: original };
}

/** A cell of several lines, each a time of its own. */
function linesOf(text: string): TimeRule | null {
  const lines = text.split(/\n|;/).filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (lines.length < 2) return null;
  const rules = lines.map((line) => read(cleanTime(line), line.trim()));
  return rules.every((rule) => rule !== null) ? { kind: 'several', rules } : null;
}

function read(cleaned: string, original: string): TimeRule | null {
  let text = cleaned;
  for (let filler = FILLER.exec(text); filler && filler[0].length < text.length; filler = FILLER.exec(text))
    text = text.slice(filler[0].length).trim();
  const recurring = RECURRING.exec(text);
  if (recurring) return readRecurring(text, original, recurring);
  if (CONTINUOUS.test(text)) return readContinuous(text);
  const plain = readPlain(text);
  if (plain) return plain;
  if (EVENT.test(text)) return { kind: 'uponEvent', text: original };
  return readNoted(text, original);
}

/** "Tháng 3 (dự kiến)", "Học kỳ I (tháng 9 - 12)", "Sơ kết: tháng 6". */
function readNoted(text: string, original: string): TimeRule | null {
  const note = /\(([^()]*)\)/u.exec(text);
  if (note) {
    const outside = cleanTime(text.replace(/\([^()]*\)/gu, ' '));
    const rule = outside === '' ? null : read(outside, original);
    return rule ?? (outside.split(' ').length <= 3 ? readPlain(cleanTime(note[1]!)) : null);
  }
  const labelled = /^[^:\d]{2,60}:\s*(.+)$/u.exec(text);
  return labelled ? readPlain(cleanTime(labelled[1]!)) : null;
}

function readRecurring(text: string, original: string, found: RegExpExecArray): TimeRule {
  const every = RHYTHM[found[1] ?? found[2] ?? ''] ?? rhythmAfter(text);
  const rest = cleanTime(text.replace(RECURRING, ' ').replace(/^(?:báo cáo|tổng hợp)\s+/u, ''));
  const on = every === 'year' && rest !== '' ? readPlain(rest) : null;
  return { kind: 'recurring', every, on: on && on.kind !== 'year' ? on : null, text: original };
}

/** "định kỳ 6 tháng", "định kỳ quý". */
function rhythmAfter(text: string): Rhythm {
  const found = /định k[ỳì]\s*:?\s*(?:theo\s+)?(0?6 tháng|tuần|tháng|quý|quí|năm)/u.exec(text)?.[1];
  if (found?.endsWith('6 tháng')) return 'halfYear';
  return found ? (RHYTHM[found] ?? 'unsaid') : 'unsaid';
}

function readContinuous(text: string): TimeRule {
  const rest = cleanTime(text.replace(CONTINUOUS, ''));
  return {
    kind: 'continuous',
    within: rest === '' ? null : (parsePoint(rest) ?? parsePoint(rest.replace(/^(?:trong|cả)\s+/u, ''))),
  };
}

/** Deadlines, ranges, lists and single points. */
function readPlain(text: string): TimeRule | null {
  const before = BEFORE.exec(text);
  if (before) return deadline(text.slice(before[0].length), 'before');
  const latest = AT_LATEST.exec(text);
  if (latest) return deadline(text.slice(latest[0].length), 'atLatest');
  return parsePoint(text) ?? readRange(text) ?? readList(text);
}

function deadline(rest: string, kind: 'before' | 'atLatest'): TimeRule | null {
  const text = cleanTime(rest);
  const point = parsePoint(text);
  if (point) return { kind, point };
  const parts = splitList(text);
  if (!parts) return null;
  const rules = parts
    .map((part) => parsePoint(part.replace(/^(?:trước|chậm nhất)\s+/u, '')))
    .map((p) => (p ? ({ kind, point: p } as TimeRule) : null));
  return rules.every((rule) => rule !== null) ? { kind: 'several', rules } : null;
}

function readRange(text: string): TimeRule | null {
  const said = /^(?:từ\s+)?(.+?)\s+(?:đến|tới|cho đến)\s+(?:hết\s+|trước\s+)?(.+)$/u.exec(text);
  const drawn = /^(?:từ\s+)?(.+?)\s*-\s*(.+)$/u.exec(text);
  for (const found of [said, drawn]) {
    if (!found) continue;
    const [from, to] = withCarriedWords(found[1]!, found[2]!);
    const first = parsePoint(from);
    const last = parsePoint(to);
    if (first && last) return { kind: 'range', from: first, to: last };
  }
  return null;
}

function readList(text: string): TimeRule | null {
  const parts = splitList(text);
  if (!parts) return null;
  const rules = parts.map((part) => readPlain(part));
  if (!rules.every((rule) => rule !== null)) return null;
  return consecutiveQuarters(rules) ?? { kind: 'several', rules };
}

/** "Quý I, II" is one stretch. */
function consecutiveQuarters(rules: readonly TimeRule[]): TimeRule | null {
  const first = rules[0]!;
  const last = rules.at(-1)!;
  const follow = rules.every(
    (rule, i) =>
      rule.kind === 'quarter' && first.kind === 'quarter' && rule.quarter === first.quarter + i && rule.year === first.year,
  );
  return follow && first.kind === 'quarter' && last.kind === 'quarter' ? { kind: 'range', from: first, to: last } : null;
}

/** "tháng 6, 12/2024" → "tháng 6/2024", "tháng 12/2024": the word of the first and the year of the last hold for all. */
function splitList(text: string): string[] | null {
  const parts = text.split(/\s*(?:,\s*và|,|;|\+|&|\svà\s|\shoặc\s)\s*/u).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 12) return null;
  const filled: string[] = [];
  for (const part of parts) filled.push(withWordOf(filled.at(-1) ?? '', part));
  const year = /(?:[/]|năm )\s*((?:19|20)\d{2})$/u.exec(filled.at(-1)!)?.[1];
  return filled.map((part) => withLaterParts(part, filled.at(-1)!, year));
}

function withCarriedWords(from: string, to: string): [string, string] {
  const last = withWordOf(from, to);
  return [withLaterParts(from, last, undefined), last];
}

/** Gives a bare number the word ("tháng", "quý", "ngày") of what stands before it. */
function withWordOf(previous: string, part: string): string {
  const word = /(?:^|\s)(tháng|quý|quí|ngày)(?=\s|\d)/u.exec(previous)?.[1] ?? /^(t)\.?\d/u.exec(previous)?.[1];
  if (!word || /^(?:trước|chậm|đến|từ|\p{L}{2,}\s)/u.test(part) || /^t\.?\d/u.test(part)) return part;
  if (word === 'ngày') return /^\d{1,2}(?:$|\s*[/.]|\s+tháng\s+\d)/u.test(part) ? `ngày ${part}` : part;
  const isBareNumber = /^(?:\d{1,2}|i{1,3}|iv)(?:\s*(?:\/|năm|,?\s*năm)\s*\d{4})?$/u.test(part);
  return isBareNumber ? `${word === 't' ? 'tháng' : word} ${part}` : part;
}

/** "15" before "20/11" takes the month; "tháng 3" before "tháng 5 năm 2024" stays, its year is taken when resolved. */
function withLaterParts(part: string, last: string, year: string | undefined): string {
  const bareDay = /^(?:ngày\s+)?(\d{1,2})$/u.exec(part);
  const lastDay = /^(?:ngày\s+)?\d{1,2}\s*(?:[/.]|\s+tháng\s+)\s*(\d{1,2})(?:\s*(?:[/.]|\s+năm\s+)\s*(\d{4}))?$/u.exec(last);
  const lastIsMonth = /^\d{1,2}\s*\/\s*\d{4}$/u.test(last);
  if (bareDay && lastDay && !lastIsMonth) return `${bareDay[1]}/${lastDay[1]}${lastDay[2] ? `/${lastDay[2]}` : ''}`;
  if (bareDay && lastIsMonth) return `tháng ${bareDay[1]}/${last.split('/')[1]}`;
  if (year && !/(?:19|20)\d{2}/u.test(part) && parsePoint(part)) return `${part}/${year}`;
  return part;
}
