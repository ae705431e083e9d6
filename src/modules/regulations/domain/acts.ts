import { z } from 'zod';
import { actKind } from '../../../kernel/acts.ts';
import { formatShort, zLocalDate } from '../../../kernel/local-date.ts';
import { zRegulationContent } from './regulation.ts';
import { REGULATION_STATES } from './transitions.ts';

const KIND = 'regulation';

/** Other regulations of the unit with the same matter that were knowingly left to apply beside it; older records do not say. */
const zBeside = z.array(z.string()).readonly().optional();
const besideWords = (beside: readonly string[] = []): string =>
  beside.length > 0 ? `, biết là trùng nội dung với quy định ${beside.join(', ')}` : '';

/** Others of which this writing ended everything, or (`part`) what it takes over; older records do not say. */
const zReplaced = z
  .array(z.object({ name: z.string(), part: z.boolean() }))
  .readonly()
  .optional();
const replacedNames = (replaced: z.output<typeof zReplaced> = []): string =>
  replaced.map(({ name, part }) => `, thay thế${part ? ' một phần' : ''} quy định ${name}`).join('');
/** The regulation that took over what ends here; absent: it was ended by hand, or in an older record. */
const zTakenOverBy = z.uuid().optional();

/** Where what is written down gives way to one other that begins later: that one, and the end and entries but for it. */
const zGaveWay = zRegulationContent.pick({ to: true, entries: true }).extend({ by: z.uuid() }).optional();

/** The whole content stands in the record each time: nothing that was once written down is lost by a later writing. */
export const regulationRecorded = actKind(
  'regulation.recorded',
  KIND,
  z.object({ content: zRegulationContent, beside: zBeside, replaced: zReplaced, gaveWay: zGaveWay }),
  ({ content, beside, replaced }) =>
    `ghi nhận quy định số ${content.number} với ${count(content.entries.length)} nội dung${replacedNames(replaced)}${besideWords(beside)}`,
);
export const regulationChanged = actKind(
  'regulation.changed',
  KIND,
  z.object({
    content: zRegulationContent,
    changes: z.array(z.string()),
    reason: z.string(),
    beside: zBeside,
    replaced: zReplaced,
    by: zTakenOverBy,
    gaveWay: zGaveWay,
  }),
  ({ content, changes, reason, beside, replaced }) =>
    `sửa quy định số ${content.number}: ${changes.join('; ')}${replacedNames(replaced)}${besideWords(beside)}. Lý do: ${reason}`,
);
export const regulationEnded = actKind(
  'regulation.ended',
  KIND,
  z.object({ number: z.string(), to: zLocalDate, reason: z.string(), by: zTakenOverBy }),
  ({ number, to, reason }) => `ghi quy định số ${number} hết áp dụng sau ngày ${formatShort(to)}. Căn cứ, lý do: ${reason}`,
);
export const regulationWithdrawn = actKind(
  'regulation.withdrawn',
  KIND,
  z.object({
    number: z.string(),
    reason: z.string(),
    reopened: z.array(z.string()).readonly().optional(),
    left: z
      .array(z.object({ name: z.string(), why: z.string() }))
      .readonly()
      .optional(),
  }),
  ({ number, reason, reopened = [], left = [] }) => {
    const again = reopened.map((name) => `, áp dụng lại quy định ${name}`);
    const ended = left.map(({ name, why }) => `, không áp dụng lại được quy định ${name} (${why}), cần xem ngày hết áp dụng`);
    return `rút bỏ quy định số ${number}${again.join('')}${ended.join('')}. Lý do: ${reason}`;
  },
);
/** How it stands again in full: as before it was ended by one that is withdrawn now. */
export const regulationReopened = actKind(
  'regulation.reopened',
  KIND,
  z.object({
    number: z.string(),
    by: z.string(),
    content: zRegulationContent,
    state: z.enum(REGULATION_STATES),
    endReason: z.string().nullable(),
  }),
  ({ number, by }) => `ghi quy định số ${number} được áp dụng lại như trước vì quy định ${by} bị rút bỏ`,
);

export const regulationActKinds = [
  regulationRecorded,
  regulationChanged,
  regulationEnded,
  regulationWithdrawn,
  regulationReopened,
];

function count(n: number): string {
  return String(n).padStart(2, '0');
}
