import type { Rhythm, TimePoint, TimeRule } from './rule.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const TURN: Record<Rhythm, string> = {
  day: 'Hằng ngày',
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  halfYear: 'Định kỳ 6 tháng',
  year: 'Hằng năm',
  unsaid: 'Định kỳ',
};

/** The rule in the words such documents use; `parseTime` reads them back to the same rule. */
export function printTime(rule: TimeRule): string {
  switch (rule.kind) {
    case 'range':
      return `Từ ${lower(printPoint(rule.from))} đến ${lower(printPoint(rule.to))}`;
    case 'before':
      return `Trước ${lower(printPoint(rule.point))}`;
    case 'atLatest':
      return `Chậm nhất ${lower(printPoint(rule.point))}`;
    case 'several':
      return rule.rules.map((part, i) => (i === 0 ? printTime(part) : lower(printTime(part)))).join('; ');
    case 'recurring':
      return rule.text === '' ? (rule.on ? `${printTime(rule.on)} hằng năm` : TURN[rule.every]) : rule.text;
    case 'continuous':
      return rule.within ? `Thường xuyên trong ${lower(printPoint(rule.within))}` : 'Thường xuyên';
    case 'uponEvent':
    case 'phrase':
      return rule.text;
    default:
      return printPoint(rule);
  }
}

function printPoint(point: TimePoint): string {
  const slash = 'year' in point && point.year !== null ? `/${point.year}` : '';
  switch (point.kind) {
    case 'day':
      return `Ngày ${String(point.day).padStart(2, '0')}/${point.month < 3 ? `0${point.month}` : point.month}${slash}`;
    case 'month':
      return `Tháng ${point.month < 3 ? `0${point.month}` : point.month}${slash}`;
    case 'quarter':
      return `Quý ${ROMAN[point.quarter - 1]}${slash}`;
    case 'halfYear':
      return `6 tháng ${point.half === 1 ? 'đầu' : 'cuối'} năm${point.year === null ? '' : ` ${point.year}`}`;
    case 'year':
      return point.year === null ? 'Cả năm' : `Năm ${point.year}`;
    case 'schoolYear':
      return point.firstYear === null ? 'Cả năm học' : `Năm học ${point.firstYear}-${point.firstYear + 1}`;
  }
}

function lower(text: string): string {
  return text.startsWith('Quý') ? `quý${text.slice(3)}` : text.charAt(0).toLowerCase() + text.slice(1);
}
