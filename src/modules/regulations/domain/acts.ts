import { z } from 'zod';
import { actKind } from '../../../kernel/acts.ts';
import { formatShort, zLocalDate } from '../../../kernel/local-date.ts';
import { zRegulationContent } from './regulation.ts';

const KIND = 'regulation';

/** Other regulations of the unit with the same matter that were knowingly left to apply beside it; older records do not say. */
const zBeside = z.array(z.string()).readonly().optional();
const besideWords = (beside: readonly string[] = []): string =>
  beside.length > 0 ? `, biết là trùng nội dung với quy định ${beside.join(', ')}` : '';

/** The whole content stands in the record each time: nothing that was once written down is lost by a later writing. */
export const regulationRecorded = actKind(
  'regulation.recorded',
  KIND,
  z.object({ content: zRegulationContent, beside: zBeside }),
  ({ content, beside }) =>
    `ghi nhận quy định số ${content.number} với ${count(content.entries.length)} nội dung${besideWords(beside)}`,
);
export const regulationChanged = actKind(
  'regulation.changed',
  KIND,
  z.object({ content: zRegulationContent, changes: z.array(z.string()), reason: z.string(), beside: zBeside }),
  ({ content, changes, reason, beside }) =>
    `sửa quy định số ${content.number}: ${changes.join('; ')}${besideWords(beside)}. Lý do: ${reason}`,
);
export const regulationEnded = actKind(
  'regulation.ended',
  KIND,
  z.object({ number: z.string(), to: zLocalDate, reason: z.string() }),
  ({ number, to, reason }) => `ghi quy định số ${number} hết áp dụng sau ngày ${formatShort(to)}. Căn cứ, lý do: ${reason}`,
);
export const regulationWithdrawn = actKind(
  'regulation.withdrawn',
  KIND,
  z.object({ number: z.string(), reason: z.string() }),
  ({ number, reason }) => `rút bỏ quy định số ${number}. Lý do: ${reason}`,
);

export const regulationActKinds = [regulationRecorded, regulationChanged, regulationEnded, regulationWithdrawn];

function count(n: number): string {
  return String(n).padStart(2, '0');
}
