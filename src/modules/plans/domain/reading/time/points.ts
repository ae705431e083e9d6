import type { TimePoint } from './rule.ts';

const MONTH_WORDS: Record<string, number> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};
const QUARTERS: Record<string, 1 | 2 | 3 | 4> = { '1': 1, '2': 2, '3': 3, '4': 4, i: 1, ii: 2, iii: 3, iv: 4 };

const MONTH_WORD = 'mười hai|mười một|mười|giêng|một|hai|ba|tư|sáu|bảy|bẩy|tám|chín|chạp';
const YEAR = '((?:19|20)\\d{2})';
const YEAR_TAIL = `(?:\\s*(?:[/.-]|,?\\s*(?:của\\s+)?năm)\\s*${YEAR})?`;
const PART =
  '(?:(?:đầu|giữa|cuối|trung tuần|hạ tuần|thượng tuần|trong|tuần\\s+(?:(?:thứ\\s+)?\\d|i{1,3}|iv|thứ\\s+\\p{L}+|đầu|cuối)(?:\\s*,)?)\\s+)?';

const DAY = new RegExp(`^(?:ngày\\s+)?(\\d{1,2})\\s*(?:[/.]|\\s+tháng\\s+)\\s*(\\d{1,2})${YEAR_TAIL}$`, 'u');
const DAY_DASHED = new RegExp(`^(?:ngày\\s+)?(\\d{1,2})-(\\d{1,2})-${YEAR}$`, 'u');
const MONTH = new RegExp(`^${PART}(?:tháng\\s*|t\\.?\\s?)(\\d{1,2}|(?:${MONTH_WORD})(?!\\p{L}))${YEAR_TAIL}$`, 'u');
const MONTH_YEAR = new RegExp(`^${PART}(\\d{1,2})\\s*/\\s*${YEAR}$`, 'u');
const QUARTER = new RegExp(`^${PART}(?:qu[ýí]|q\\.?)\\s*(iv|i{1,3}|[1-4])${YEAR_TAIL}$`, 'u');
const HALF = new RegExp(`^(?:trong\\s+)?(?:(?:0?6|sáu)\\s+tháng|nửa)\\s+(đầu|cuối)\\s+năm(?:\\s+${YEAR})?$`, 'u');
const CALENDAR_YEAR = new RegExp(`^(?:trong\\s+|cả\\s+|suốt\\s+|toàn\\s+|trong\\s+cả\\s+)?năm(?:\\s+${YEAR})?$|^${YEAR}$`, 'u');
const SCHOOL_YEAR = new RegExp(
  `^(?:trong\\s+|cả\\s+|suốt\\s+|toàn\\s+|trong\\s+suốt\\s+|trong\\s+cả\\s+)?năm\\s+học(?:\\s+${YEAR}\\s*-\\s*(?:\\d{4}|\\d{2}))?$`,
  'u',
);

/** Reads one stretch of the calendar; `text` is lower case with plain hyphens and single blanks. Null when it is none. */
export function parsePoint(text: string): TimePoint | null {
  const day = DAY.exec(text) ?? DAY_DASHED.exec(text);
  if (day) return validDay(Number(day[1]), Number(day[2]), year(day[3]));
  const month = MONTH.exec(text) ?? MONTH_YEAR.exec(text);
  if (month) {
    const number = MONTH_WORDS[month[1]!] ?? Number(month[1]);
    return number >= 1 && number <= 12 ? { kind: 'month', month: number, year: year(month[2]) } : null;
  }
  const quarter = QUARTER.exec(text);
  if (quarter) return { kind: 'quarter', quarter: QUARTERS[quarter[1]!]!, year: year(quarter[2]) };
  const half = HALF.exec(text);
  if (half) return { kind: 'halfYear', half: half[1] === 'đầu' ? 1 : 2, year: year(half[2]) };
  const schoolYear = SCHOOL_YEAR.exec(text);
  if (schoolYear) return { kind: 'schoolYear', firstYear: year(schoolYear[1]) };
  const calendarYear = CALENDAR_YEAR.exec(text);
  if (calendarYear) return { kind: 'year', year: year(calendarYear[1] ?? calendarYear[2]) };
  return null;
}

function year(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** 29 February passes here; whether it exists is known only with the year. */
function validDay(day: number, month: number, stated: number | null): TimePoint | null {
  const longest = month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= longest ? { kind: 'day', day, month, year: stated } : null;
}
