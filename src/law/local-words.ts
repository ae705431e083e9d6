import type { LocalDate } from '../kernel/local-date.ts';
import type { LawBook } from './book.ts';
import { DEADLINE_LABELS, type LocalSetting } from './local.ts';
import { AWARD_LEVEL_LABELS } from './schema/award.ts';
import { labelOn } from './show.ts';

/** "12,5%": whole and half per cents as they are written. */
const percentText = (percent: number): string => `${String(percent).replace('.', ',')}%`;

/** A day of every year: "10/12", "10/02". */
function monthDayText(monthDay: string): string {
  const [month = '', day = ''] = monthDay.split('-');
  return `${day}/${Number(month) <= 2 ? month : String(Number(month))}`;
}

/** What a setting says, without the awards it is about. No stop at the end, however it was typed: it goes on with its ground. */
export const sayValue = (setting: LocalSetting): string => worded(setting).replace(/[\s.;]+$/, '');

function worded(setting: LocalSetting): string {
  switch (setting.key) {
    case 'vote-threshold':
      return `Ít nhất ${setting.percent}% tổng số thành viên Hội đồng đồng ý`;
    case 'vote-quorum':
      return `Hội đồng họp khi có ít nhất ${setting.numerator}/${setting.denominator} tổng số thành viên`;
    case 'vote-recused':
      return setting.leaveDenominator
        ? 'Thành viên không tham gia biểu quyết được trừ khỏi tổng số khi tính tỷ lệ phiếu'
        : 'Thành viên không tham gia biểu quyết vẫn tính trong tổng số khi tính tỷ lệ phiếu';
    case 'quota':
      return 'percent' in setting.limit
        ? `Không quá ${percentText(setting.limit.percent)} ${setting.of}`
        : `Không quá ${setting.limit.number}, tính theo ${setting.of}`;
    case 'deadline':
      return `${DEADLINE_LABELS[setting.id]}: ${setting.label}, ${
        'monthDay' in setting.by
          ? `chậm nhất ngày ${monthDayText(setting.by.monthDay)} hằng năm`
          : `trong ${setting.by.workingDays} ngày làm việc`
      }`;
    case 'extra-papers':
      return `Hồ sơ có thêm: ${setting.papers.join('; ')}`;
    case 'dossier-sets':
      return `Hồ sơ gồm ${String(setting.sets).padStart(2, '0')} bộ`;
    case 'registration-duty':
      return setting.required ? 'Cần đăng ký, giao ước thi đua từ đầu năm' : 'Không yêu cầu đăng ký, giao ước thi đua';
    case 'ratio-target':
      return `${AWARD_LEVEL_LABELS[setting.level]}: phấn đấu ${percentText(setting.percent)} ${setting.label}`;
    case 'headcount-rule':
      return setting.text;
  }
}

/** What the awards of a setting are called on the day; none: it is about none in particular. */
export const awardNames = (book: LawBook, codes: readonly string[] | null | undefined, day: LocalDate): readonly string[] =>
  (codes ?? []).map((code) => (book.hasAward(code) ? labelOn(book.award(code), day) : code));

/** What a setting says, the awards first. */
export function sayLocal(book: LawBook, setting: LocalSetting, day: LocalDate): string {
  const names = awardNames(book, 'awards' in setting ? setting.awards : null, day);
  return names.length > 0 ? `${names.join(', ')}: ${lower(sayValue(setting))}` : sayValue(setting);
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
