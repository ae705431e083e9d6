import { cleanTime, parseTime } from './parse.ts';
import type { TimePoint, TimeRule } from './rule.ts';

export interface FoundTime {
  readonly text: string;
  readonly rule: TimeRule;
}

const D = '(?:ngày\\s+)?\\d{1,2}\\s*(?:[/.]|\\s+tháng\\s+)\\s*\\d{1,2}(?:\\s*(?:[/.]|\\s+năm\\s+)\\s*(?:19|20)\\d{2})?(?![\\d/])';
const M = '(?:tháng|T\\.?)\\s*\\d{1,2}(?:\\s*(?:[/-]|,?\\s*năm\\s+)\\s*(?:19|20)\\d{2})?(?![\\d/])';
const Q = 'qu[ýí]\\s*(?:IV|I{1,3}|[1-4])(?:\\s*(?:[/-]|,?\\s*năm\\s+)\\s*(?:19|20)\\d{2})?(?![\\p{L}\\d])';
const P = `(?:${D}|${M}|${Q}|\\d{1,2}/(?:19|20)\\d{2})`;
const WEEK = '(?:(?:thượng|trung|hạ)\\s+tuần\\s+|tuần\\s+(?:thứ\\s+)?\\S+\\s+)?';
const LIST = `${P}(?:\\s*(?:,|và|hoặc)\\s*(?:trước\\s+)?${P})*`;

/** Ways a deadline or time stands in a sentence, the firmest first. Each keeps the words of the time in group 1. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `((?:trước|chậm nhất|muộn nhất|không quá|hạn cuối|hạn chót)(?:\\s+(?:là|vào|đến|hết|thời điểm))*\\s+${LIST}(?:\\s+(?:hằng|hàng)\\s+(?:năm|tháng|quý))?)`,
    'iu',
  ),
  new RegExp(`((?:từ\\s+)${P}\\s*(?:đến|tới|-|–)\\s*(?:hết\\s+)?${P})`, 'iu'),
  /((?:đến hết|trong)\s+(?:tháng|quý)\s*\d{1,2}\s*[-–]\s*\d{1,2}(?:\/\d{4})?)/iu,
  new RegExp(`((?:hoàn thành|xong|kết thúc)\\s+(?:trong|vào|đến hết)\\s+(?:${LIST}|năm\\s+\\d{4}))`, 'iu'),
  new RegExp(`((?:${P})\\s+(?:hằng|hàng)\\s+năm)`, 'iu'),
  /(ngày\s+\d{1,2}\s+(?:hằng|hàng)\s+(?:tháng|quý))/iu,
  new RegExp(
    `((?:trong|vào|đến hết|dịp|đầu|cuối|giữa|dự kiến|khoảng)\\s+(?:(?:khoảng|đầu|cuối|giữa|dịp|trong|vào)\\s+)?${WEEK}${LIST})`,
    'iu',
  ),
  new RegExp(`^\\(?(${LIST})\\)?\\s*[:,]\\s`, 'iu'),
  new RegExp(
    `\\(\\s*((?:thời gian(?:\\s+\\p{L}+){0,2}\\s*:?\\s*|dự kiến\\s*:?\\s*|hoàn thành\\s*|xong\\s*)?(?:trong\\s+)?(?:${LIST}|${P}\\s*[-–]\\s*${P}))\\s*\\)`,
    'iu',
  ),
  new RegExp(`[,:–-]\\s+((?:thời gian\\s*:?\\s*)?${WEEK}(?:${LIST}))\\s*[.;]*$`, 'iu'),
];
const LABELLED =
  /(?:thời gian|thời hạn|tiến độ|thời điểm)(?:\s+(?:thực hiện|hoàn thành|tổ chức|triển khai|gửi|nộp|báo cáo|dự kiến)){0,2}\s*:\s*([^.;)\n]+)/iu;
const RHYTHMS =
  /((?:định kỳ|định kì)(?:\s+(?:hằng|hàng)?\s*(?:tuần|tháng|quý|năm|0?6 tháng)(?:,\s*(?:quý|năm|0?6 tháng))*)?|(?:hằng|hàng)\s+(?:tuần|tháng|quý)|mỗi\s+(?:tuần|tháng|quý)(?=\s.*\d\s*lần)|\d{1,2}\s+lần\s*\/\s*(?:tuần|tháng|quý|năm)(?!\s+\p{Ll}+\s+(?:năm|trước)))/iu;
const EVENTS =
  /((?:ngay\s+)?(?:sau\s+)?khi\s+(?:có|được|nhận|kết thúc|hoàn thành)\s[^.;,()]+|ngay sau (?:hội nghị|khi|lễ)[^.;,()]*)/iu;
const VAGUE =
  /((?:ngay\s+)?từ\s+đầu\s+năm(?:\s+học)?|(?:vào|trong)?\s*(?:đầu|cuối)\s+năm\s+học(?!\s*\d)|(?:trong\s+)?học\s+k[ỳì]\s+(?:I{1,2}|1|2)(?!\p{L}))/iu;
const ALL_YEAR =
  /(thường xuyên\s+trong\s+(?:cả\s+)?năm(?:\s+học)?(?:\s+\d{4}(?:\s*[-–]\s*\d{4})?)?|(?:trong\s+)?suốt\s+năm(?:\s+học)?(?:\s+\d{4})?)/iu;

/** What stands before a day that only names a subject: an anniversary, a document's day. */
const NAMED_BEFORE =
  /(?:kỷ niệm|ngày thành lập|ngày truyền thống|ngày sinh|chào mừng|giai đoạn|số\s+\S+|nhiệm kỳ|khóa|năm ngày|ban hành)\s*[,(:]?\s*$/iu;
/** Before a stretch of time also what was done in it and is only reported on. */
const REPORTED_BEFORE = /(?:nghị quyết|kết quả|số liệu|tính|thành tích)\s*[,(:]?\s*$/iu;
/** Before a bare time without a preposition also the name of what it belongs to. */
const OWNER_BEFORE = /(?:luật\s[^.;]{0,60}|phong trào|kế hoạch|công văn|quyết định|báo cáo|thi đua|công tác)\s*[,(:]?\s*$/iu;
/** "Chào mừng Ngày Nhà giáo Việt Nam (20/11)". */
const FEAST_BEFORE = /(?:kỷ niệm|chào mừng|nhân dịp|[Nn]gày\s+\p{Lu})[^.;()]*\($/u;
const DEADLINE = /^(?:trước|chậm|muộn|không|hạn|hoàn|xong|kết)/iu;
const PREPOSITION = /^(?:từ|dự|khoảng|đến|trong|vào|dịp|đầu|cuối|giữa)/iu;

/** The time after these words is no time of the task. */
function namesSubject(before: string, text: string): boolean {
  if (NAMED_BEFORE.test(before)) return true;
  if (DEADLINE.test(text)) return false;
  if (REPORTED_BEFORE.test(before)) return true;
  if (PREPOSITION.test(text)) return false;
  return before.endsWith('(') ? FEAST_BEFORE.test(before) : OWNER_BEFORE.test(before);
}

/**
 * The time a sentence of prose gives to its task. Anniversaries, days of documents, programmes' validity and periods
 * reported on are not taken; several deadlines of one kind are taken together. Null when the sentence gives none.
 */
export function findTime(sentence: string, planYear: number | null): FoundTime | null {
  const labelled = LABELLED.exec(sentence);
  if (labelled) {
    const rule = parseTime(labelled[1]!);
    if (rule) return { text: labelled[1]!.trim(), rule };
  }
  for (const pattern of PATTERNS) {
    const found = allPlaced(sentence, pattern, planYear);
    if (found.length === 1) return found[0]!;
    if (found.length > 1)
      return {
        text: found.map((time) => time.text).join('; '),
        rule: { kind: 'several', rules: found.map((time) => time.rule) },
      };
  }
  const allYear = ALL_YEAR.exec(sentence);
  if (allYear) return { text: allYear[1]!, rule: parseTime(allYear[1]!)! };
  const event = EVENTS.exec(sentence);
  if (event) return { text: event[1]!.trim(), rule: { kind: 'uponEvent', text: event[1]!.trim() } };
  const rhythm = RHYTHMS.exec(sentence);
  if (rhythm) return { text: rhythm[1]!.trim(), rule: parseTime(rhythm[1]!)! };
  const vague = VAGUE.exec(sentence);
  return vague ? { text: vague[1]!.trim(), rule: { kind: 'phrase', text: vague[1]!.trim() } } : null;
}

function allPlaced(sentence: string, pattern: RegExp, planYear: number | null): FoundTime[] {
  const found: FoundTime[] = [];
  for (const match of sentence.matchAll(new RegExp(pattern.source, 'giu'))) {
    const text = match[1]!;
    const before = [match[0].startsWith('(') ? 0 : match.index, match.index + match[0].indexOf(text)];
    if (before.some((end) => namesSubject(sentence.slice(0, end), text))) continue;
    const rule = parseTime(text.replace(/\s+hoặc\s+/giu, ' và '));
    if (!rule || rule.kind === 'phrase' || rule.kind === 'uponEvent' || isOfAnotherTime(rule, planYear)) continue;
    if (cleanTime(text) !== '') found.push({ text: text.trim(), rule });
  }
  return found;
}

/** A stated year far from the plan's names something else (an anniversary, a law). */
function isOfAnotherTime(rule: TimeRule, planYear: number | null): boolean {
  if (planYear === null) return false;
  return pointsOf(rule).some((point) => {
    const year = point.kind === 'schoolYear' ? point.firstYear : point.year;
    return (
      year !== null &&
      (year < planYear - 1 || year > planYear + 6 || (year < planYear && rule.kind !== 'before' && rule.kind !== 'atLatest'))
    );
  });
}

function pointsOf(rule: TimeRule): TimePoint[] {
  switch (rule.kind) {
    case 'range':
      return [rule.from, rule.to];
    case 'before':
    case 'atLatest':
      return [rule.point];
    case 'several':
      return rule.rules.flatMap(pointsOf);
    case 'recurring':
      return rule.on ? pointsOf(rule.on) : [];
    case 'continuous':
      return rule.within ? [rule.within] : [];
    case 'uponEvent':
    case 'phrase':
      return [];
    default:
      return [rule];
  }
}
