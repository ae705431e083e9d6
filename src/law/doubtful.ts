import { formatShort } from '../kernel/local-date.ts';
import { DISCIPLINE_LABELS, type EligibilityCase } from './facts.ts';

/**
 * Facts that do not fit each other. They are not refused (members leave in the year, a paper may be wrong elsewhere), but whoever
 * signs the dossier is told: Vietnamese sentences, empty when everything fits.
 */
export function doubtfulFacts(question: EligibilityCase): readonly string[] {
  const { facts, receivedOn, decidedOn } = question;
  const said: string[] = [];
  const { headcount, ldtt, cstdcs, membersRatedHtnvOrBetter: rated } = facts.collective ?? {};
  const over = (count: number | undefined, of: number | undefined, what: string, whole: string): void => {
    if (count !== undefined && of !== undefined && count > of)
      said.push(`${what} (${count}) lớn hơn ${whole} (${of}), cần kiểm tra lại.`);
  };
  over(ldtt, headcount, 'Số người đạt Lao động tiên tiến', 'tổng số người');
  over(rated, headcount, 'Số người hoàn thành nhiệm vụ trở lên', 'tổng số người');
  over(cstdcs, ldtt, 'Số Chiến sĩ thi đua cơ sở', 'số người đạt Lao động tiên tiến');
  for (const { form, from, until } of facts.disciplines ?? []) {
    if (until != null && until < from) {
      said.push(
        `Kỷ luật ${DISCIPLINE_LABELS[form].toLowerCase()}: ngày chấp hành xong (${formatShort(until)}) trước ngày bắt đầu (${formatShort(from)}).`,
      );
    }
  }
  if (decidedOn != null && decidedOn < receivedOn) {
    said.push(`Ngày quyết định (${formatShort(decidedOn)}) trước ngày nhận hồ sơ (${formatShort(receivedOn)}).`);
  }
  return said;
}
