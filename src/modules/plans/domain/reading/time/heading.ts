import { cleanTime, parseTime } from './parse.ts';
import type { TimeRule } from './rule.ts';

const GENERIC =
  /^(?:(?:thực hiện|triển khai|tổ chức|một số|các|những|công tác|nhiệm vụ|công việc|hoạt động|nội dung|chương trình|kế hoạch|trọng tâm|chủ yếu|cụ thể|khác|thi đua|khen thưởng|thường xuyên|trong thời gian|trong|của|vào|ở|cần|phải|thực hiện)[\s,]+)+/u;
const STAGE = /^(?:đợt|giai đoạn|kỳ|học kỳ|chặng|bước)\s+\S+\s*[:(.\-–]\s*(.+)$/u;

/** The time a heading or band gives to what stands below: "Quý I năm 2024", "Các nhiệm vụ khác trong năm 2024"; null when it names a subject. */
export function timeOfHeading(title: string): TimeRule | null {
  const text = cleanTime(title);
  if (text.length > 90) return null;
  const direct = isBare(text) ? placed(parseTime(title)) : null;
  if (direct) return direct.kind === 'year' && !/trong|cả/u.test(text) ? null : direct;
  const stage = STAGE.exec(text);
  if (stage) return placed(parseTime(stage[1]!.replace(/\)$/u, '')));
  const stripped = text.replace(GENERIC, '');
  if (stripped === text || stripped === '' || !isBare(stripped)) return null;
  const rule = placed(parseTime(stripped));
  if (rule?.kind === 'year' || rule?.kind === 'schoolYear') return /trong (?:cả )?năm/u.test(text) ? rule : null;
  return rule?.kind === 'continuous' && !/nhiệm vụ|công việc|hoạt động/u.test(text) ? null : rule;
}

/** Nothing beside the time but a note in parentheses: "Quý I (3 tháng)", not "Phiên thứ hai (tháng 7)" nor "Nộp hồ sơ: tháng 7". */
function isBare(text: string): boolean {
  if (/^(?!thời|tiến)[^:]*:\s*\S/u.test(text)) return false;
  return !text.includes('(') || placed(parseTime(text.replace(/\([^()]*\)?/gu, ' '))) !== null;
}

/** The words give a time that can be put on the calendar (or is continuous) and nothing else; null otherwise. */
export function placedTime(words: string): TimeRule | null {
  return isBare(cleanTime(words)) ? placed(parseTime(words)) : null;
}

function placed(rule: TimeRule | null): TimeRule | null {
  if (!rule || rule.kind === 'phrase' || rule.kind === 'uponEvent' || rule.kind === 'recurring') return null;
  return rule;
}
