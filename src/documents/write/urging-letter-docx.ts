import { formatLong, formatShort, type LocalDate } from '../../kernel/local-date.ts';
import { type LetterheadInput, letterheadFields, withEndMark } from './letterhead.ts';
import { renderTemplate, templateOn } from './render-template.ts';
import { lines } from './template-text.ts';

/** A letter that urges units to finish tasks past their day. */
export interface UrgingLetterData extends LetterheadInput {
  /** Units the letter goes to, at least one. */
  readonly addressees: readonly string[];
  /** The plan in words: "Kế hoạch số 173/KH-BQLBT ngày 01/02/2026 của Ban Quản lý bảo trì đường bộ". */
  readonly planReference: string;
  /** Day up to which lateness is counted. */
  readonly asOf: LocalDate;
  /** Day by which an answer is asked for; null leaves it to the units. */
  readonly replyBy: LocalDate | null;
  readonly tasks: readonly LateTask[];
}

export interface LateTask {
  readonly content: string;
  readonly responsible: readonly string[];
  readonly due: LocalDate;
  /** Working days from the due day to `asOf`. */
  readonly workingDaysLate: number;
}

/** The công văn đôn đốc as a Word file in the layout in force on a day. */
export async function writeUrgingLetterDocx(letter: UrgingLetterData, on: LocalDate): Promise<Uint8Array> {
  return renderTemplate(templateOn('cong-van-don-doc', on), {
    ...letterheadFields(letter),
    subject: 'đôn đốc thực hiện nhiệm vụ công tác thi đua, khen thưởng',
    addresseeLines: lines(...addresseeLines(letter.addressees)),
    introduction:
      `Thực hiện ${letter.planReference}, tính đến ${formatLong(letter.asOf)}, còn ${String(letter.tasks.length).padStart(2, '0')} nhiệm vụ ` +
      'đã quá thời hạn nhưng chưa có kết quả, cụ thể như sau:',
    tasks: letter.tasks.map((task, index) => ({
      index: String(index + 1),
      content: task.content,
      responsible: task.responsible.join('; '),
      due: formatShort(task.due),
      late: `${task.workingDaysLate} ngày làm việc`,
    })),
    request:
      `${letter.agency} đề nghị các đơn vị khẩn trương hoàn thành nhiệm vụ nêu trên và gửi kết quả kèm tài liệu minh chứng` +
      `${letter.replyBy ? ` trước ${formatLong(letter.replyBy)}` : ''}. Trường hợp có khó khăn, vướng mắc, đề nghị nêu rõ lý do ` +
      'và thời gian dự kiến hoàn thành để được phối hợp, tháo gỡ.',
    closing: withEndMark('Đề nghị các đơn vị quan tâm thực hiện'),
  });
}

/** One addressee stands on the line of "Kính gửi", several below it, one per line. */
function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length <= 1) return [`Kính gửi: ${addressees[0] ?? ''}`];
  return ['Kính gửi:', ...addressees.map((one, index) => `- ${one}${index === addressees.length - 1 ? '.' : ';'}`)];
}
