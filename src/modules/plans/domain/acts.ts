import { z } from 'zod';
import { actKind } from '../../../kernel/acts.ts';
import { formatShort, zLocalDate } from '../../../kernel/local-date.ts';

const text = z.string();
const count = z.number().int();
const zCountedPlan = z.object({ title: text, tasks: count });
const zWhy = z.object({ title: text, reason: text });
const zTime = z.object({
  timing: text,
  timeText: text.nullable(),
  periodStart: zLocalDate.nullable(),
  periodEnd: zLocalDate.nullable(),
});
const zTaskWhy = z.object({ planId: text, content: text, reason: text });

const inBrief = (words: string): string => (words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words);
const words = (time: z.output<typeof zTime>): string =>
  time.periodEnd ? `hạn ${formatShort(time.periodEnd)}` : time.timeText ? `“${time.timeText}”` : 'chưa có thời hạn';

export const planImported = actKind(
  'plan.imported',
  'plan_import',
  z.object({ fileName: text, tasks: count }),
  ({ fileName, tasks }) => `tải lên tệp “${fileName}”, đọc được ${tasks} nhiệm vụ`,
);
export const planImportDiscarded = actKind(
  'plan.importDiscarded',
  'plan_import',
  z.object({ fileName: text }),
  ({ fileName }) => `bỏ bản đọc của tệp “${fileName}”`,
);
export const planConfirmed = actKind(
  'plan.confirmed',
  'plan',
  zCountedPlan.extend({ importId: text }),
  ({ title, tasks }) => `xác nhận bản đọc, lập dự thảo kế hoạch “${title}” với ${tasks} nhiệm vụ`,
);
export const planStarted = actKind(
  'plan.started',
  'plan',
  zCountedPlan.extend({ from: z.enum(['empty', 'earlier', 'superior']), sourcePlanId: text.nullable() }),
  ({ title, tasks, from }) => {
    if (from === 'empty') return `lập dự thảo kế hoạch “${title}”`;
    const source = from === 'earlier' ? 'kế hoạch năm trước' : 'kế hoạch của cấp trên';
    return `lập dự thảo kế hoạch “${title}” từ ${source}, ${tasks} nhiệm vụ`;
  },
);
export const planCorrected = actKind('plan.corrected', 'plan', zCountedPlan, ({ tasks }) => `sửa dự thảo, còn ${tasks} nhiệm vụ`);
export const planDiscarded = actKind(
  'plan.discarded',
  'plan',
  z.object({ title: text }),
  ({ title }) => `bỏ dự thảo kế hoạch “${title}”`,
);
export const planIssued = actKind(
  'plan.issued',
  'plan',
  zCountedPlan.extend({ number: text, symbol: text, issuedOn: zLocalDate, signer: text }),
  ({ number, symbol, issuedOn, signer }) =>
    `ban hành kế hoạch số ${number}/${symbol} ngày ${formatShort(issuedOn)}, người ký ${signer}`,
);
export const signedPlanAttached = actKind(
  'plan.signedFileAttached',
  'plan',
  z.object({ fileName: text, sha256: text }),
  ({ fileName }) => `đính kèm bản đã ký “${fileName}”`,
);
export const planClosed = actKind('plan.closed', 'plan', zWhy, ({ reason }) => `kết thúc kế hoạch: ${reason}`);
export const planReopened = actKind('plan.reopened', 'plan', zWhy, ({ reason }) => `mở lại kế hoạch: ${reason}`);
export const planWithdrawn = actKind('plan.withdrawn', 'plan', zWhy, ({ reason }) => `thu hồi kế hoạch: ${reason}`);

export const taskAdded = actKind(
  'task.added',
  'plan_task',
  zTaskWhy,
  ({ content, reason }) => `bổ sung nhiệm vụ “${inBrief(content)}”: ${reason}`,
);
export const taskAmended = actKind(
  'task.amended',
  'plan_task',
  zTaskWhy.extend({
    before: z.object({
      content: text,
      kind: text,
      time: zTime,
      lead: z.array(text),
      coordinating: z.array(text),
      product: text.nullable(),
    }),
    after: z.object({
      content: text,
      kind: text,
      time: zTime,
      lead: z.array(text),
      coordinating: z.array(text),
      product: text.nullable(),
    }),
  }),
  ({ before, after, reason }) => {
    const changes = [
      before.content !== after.content ? `nội dung thành “${inBrief(after.content)}”` : null,
      words(before.time) !== words(after.time) ? `thời gian từ ${words(before.time)} thành ${words(after.time)}` : null,
      before.lead.join() !== after.lead.join() ? `đơn vị chủ trì thành ${after.lead.join('; ') || 'chưa rõ'}` : null,
      before.coordinating.join() !== after.coordinating.join()
        ? `đơn vị phối hợp thành ${after.coordinating.join('; ') || 'không có'}`
        : null,
      before.product !== after.product ? 'sản phẩm' : null,
    ].filter(Boolean);
    return `điều chỉnh ${changes.join(', ') || 'nhiệm vụ'}: ${reason}`;
  },
);
export const taskAssigned = actKind(
  'task.assigned',
  'plan_task',
  z.object({ planId: text, personIds: z.array(text), names: z.array(text), newPersonIds: z.array(text) }),
  ({ names }) => (names.length > 0 ? `giao cho ${names.join(', ')}` : 'bỏ giao người thực hiện'),
);
export const taskProgressed = actKind(
  'task.progressed',
  'plan_task',
  z.object({ planId: text, note: text, percent: count.nullable(), turn: text.nullable() }),
  ({ note, percent, turn }) =>
    `báo cáo tiến độ${turn ? ` (${turn})` : ''}${percent === null ? '' : ` ${percent}%`}: ${inBrief(note)}`,
);
export const evidenceAdded = actKind(
  'task.evidenceAdded',
  'plan_task',
  z.object({ planId: text, fileName: text, sha256: text }),
  ({ fileName }) => `thêm minh chứng “${fileName}”`,
);
export const evidenceRemoved = actKind(
  'task.evidenceRemoved',
  'plan_task',
  z.object({ planId: text, fileName: text, sha256: text }),
  ({ fileName }) => `gỡ minh chứng “${fileName}”`,
);
export const taskDone = actKind(
  'task.done',
  'plan_task',
  z.object({ planId: text, doneOn: zLocalDate, note: text, evidence: count }),
  ({ doneOn, note }) => `ghi nhận hoàn thành ngày ${formatShort(doneOn)}${note ? `: ${inBrief(note)}` : ''}`,
);
export const turnDone = actKind(
  'task.turnDone',
  'plan_task',
  z.object({ planId: text, turn: text, doneOn: zLocalDate, note: text }),
  ({ turn, doneOn }) => `ghi nhận hoàn thành ${turn} ngày ${formatShort(doneOn)}`,
);
export const taskReopened = actKind('task.reopened', 'plan_task', zTaskWhy, ({ reason }) => `mở lại nhiệm vụ: ${reason}`);
export const taskCancelled = actKind('task.cancelled', 'plan_task', zTaskWhy, ({ reason }) => `hủy nhiệm vụ: ${reason}`);
export const taskDated = actKind(
  'task.dated',
  'plan_task',
  z.object({ planId: text, eventOn: zLocalDate, periodEnd: zLocalDate, note: text }),
  ({ eventOn, periodEnd, note }) =>
    `ghi ngày có sự việc ${formatShort(eventOn)}, hạn hoàn thành ${formatShort(periodEnd)}${note ? `: ${inBrief(note)}` : ''}`,
);

export const calendarFeedMade = actKind(
  'calendarFeed.made',
  'calendar_feed',
  z.object({ unitId: text.nullable() }),
  ({ unitId }) => (unitId ? 'tạo địa chỉ lịch của đơn vị' : 'tạo địa chỉ lịch của mình'),
);
export const calendarFeedRevoked = actKind('calendarFeed.revoked', 'calendar_feed', z.object({}), () => 'hủy địa chỉ lịch');

/** For timelines: how each row of the record reads. */
export const planActKinds = [
  planImported,
  planImportDiscarded,
  planConfirmed,
  planStarted,
  planCorrected,
  planDiscarded,
  planIssued,
  signedPlanAttached,
  planClosed,
  planReopened,
  planWithdrawn,
  taskAdded,
  taskAmended,
  taskAssigned,
  taskProgressed,
  evidenceAdded,
  evidenceRemoved,
  taskDone,
  turnDone,
  taskReopened,
  taskCancelled,
  taskDated,
  calendarFeedMade,
  calendarFeedRevoked,
] as const;
