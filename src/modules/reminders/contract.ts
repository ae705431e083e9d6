import { z } from 'zod';
import { zLocalDate } from '../../kernel/local-date.ts';
import { operation } from '../../kernel/operation.ts';
import { zPageOf, zPaging } from '../../kernel/paging.ts';

export const NOTICE_KINDS = ['reminder', 'late', 'urge', 'assigned', 'digest', 'cascade'] as const;

export const zNotice = z.object({
  id: z.uuid(),
  kind: z.enum(NOTICE_KINDS).meta({ description: 'What the notice is about' }),
  title: z.string(),
  body: z.string(),
  link: z.string().nullable().meta({ description: 'Address inside the application that the notice leads to' }),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type Notice = z.output<typeof zNotice>;

const noticeExample = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  kind: 'reminder' as const,
  title: 'Nhiệm vụ còn 03 ngày làm việc',
  body: 'Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm; hạn 30/6/2026.',
  link: '/nhiem-vu/01890a5d-ac96-774b-bcce-b302099a8058',
  createdAt: '2026-06-25T00:30:00.000Z',
  readAt: null,
};

const OWN = { signedIn: 'Everybody reads and keeps only the notices of her own account.' } as const;

export const listNotices = operation({
  id: 'listNotices',
  method: 'GET',
  path: '/api/notices',
  summary: 'Notices of the signed-in account, newest first',
  access: OWN,
  query: zPaging.extend({ unread: z.stringbool().optional().meta({ description: 'Only those not yet read' }) }),
  result: zPageOf(zNotice).extend({ unread: z.number().int().min(0).meta({ description: 'All unread notices of the account' }) }),
  example: { query: { page: '1' }, result: { rows: [noticeExample], total: 1, unread: 1 } },
});

export const readNotices = operation({
  id: 'readNotices',
  method: 'POST',
  path: '/api/notices/read',
  summary: 'Mark notices as read: the named ones, or all when none is named',
  access: OWN,
  body: z.strictObject({ ids: z.array(z.uuid()).max(200).optional().meta({ description: 'Absent: all' }) }),
  result: z.object({ unread: z.number().int().min(0).meta({ description: 'Left unread' }) }),
  example: { body: { ids: [noticeExample.id] }, result: { unread: 0 } },
});

const zNoticeSetting = z.strictObject({
  mail: z.boolean().meta({ description: 'Reminders and urging also by mail' }),
  digest: z.boolean().meta({ description: 'The weekly digest, Mondays' }),
});

export const getNoticeSetting = operation({
  id: 'getNoticeSetting',
  method: 'GET',
  path: '/api/notices/setting',
  summary: 'Whether the account also wants mail',
  access: OWN,
  result: zNoticeSetting.extend({
    address: z.string().nullable().meta({ description: 'Where mail goes; null when the account has none' }),
  }),
  example: { result: { mail: true, digest: true, address: 'anh.nt@so.example.vn' } },
});

export const setNoticeSetting = operation({
  id: 'setNoticeSetting',
  method: 'PUT',
  path: '/api/notices/setting',
  summary: 'Choose whether the account also wants mail',
  access: OWN,
  body: zNoticeSetting,
  example: { body: { mail: true, digest: false } },
});

const zUrgedTask = z.object({
  taskId: z.uuid(),
  content: z.string(),
  lastDay: zLocalDate.meta({ description: 'The day it was due' }),
  daysLate: z.number().int().meta({ description: 'Working days late on the day of urging; 0 when not late yet' }),
  units: z.string().meta({ description: 'Responsible units as the plan names them' }),
});

export const zUrge = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  byName: z.string(),
  at: z.iso.datetime(),
  onDay: zLocalDate,
  answerBy: zLocalDate.nullable().meta({ description: 'Until when an answer is asked for' }),
  message: z.string().nullable(),
  tasks: z.array(zUrgedTask),
});

const urgeExample = {
  id: '01890a5d-ac96-774b-bcce-b302099a8059',
  unitId: '01890a5d-ac96-774b-bcce-b302099a8051',
  byName: 'Nguyễn Thị Ánh',
  at: '2026-07-06T02:00:00.000Z',
  onDay: '2026-07-06',
  answerBy: '2026-07-10',
  message: null,
  tasks: [
    {
      taskId: '01890a5d-ac96-774b-bcce-b302099a8058',
      content: 'Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm',
      lastDay: '2026-06-30',
      daysLate: 4,
      units: 'Văn phòng',
    },
  ],
};

export const urgeTasks = operation({
  id: 'urgeTasks',
  method: 'POST',
  path: '/api/urges',
  summary: 'Urge selected tasks with one act: notices to those responsible, a letter to print',
  access: { action: 'task.urge' },
  body: z.strictObject({
    unitId: z.uuid().meta({ description: 'The unit that urges: own unit of the caller' }),
    taskIds: z.array(z.uuid()).min(1, 'Chưa chọn nhiệm vụ nào để đôn đốc.').max(200, 'Mỗi lần đôn đốc tối đa 200 nhiệm vụ.'),
    answerBy: zLocalDate.nullable().default(null),
    message: z.string().trim().max(2000).nullable().default(null),
  }),
  result: zUrge.extend({ notified: z.number().int().meta({ description: 'Accounts that received a notice' }) }),
  refusals: ['rule-not-met'],
  example: {
    body: { unitId: urgeExample.unitId, taskIds: [urgeExample.tasks[0]?.taskId], answerBy: '2026-07-10' },
    result: { ...urgeExample, notified: 2 },
  },
});

export const listUrges = operation({
  id: 'listUrges',
  method: 'GET',
  path: '/api/urges',
  summary: 'Acts of urging by the units that the caller may urge from, newest first',
  access: { action: 'task.urge' },
  query: zPaging.extend({ taskId: z.uuid().optional().meta({ description: 'Only those about this task' }) }),
  result: zPageOf(zUrge),
  example: { result: { rows: [urgeExample], total: 1 } },
});

export const urgingLetter = operation({
  id: 'urgingLetter',
  method: 'GET',
  path: '/api/urges/:urgeId/letter.docx',
  summary: 'The urging letter (công văn đôn đốc) as a Word document',
  access: { action: 'task.urge' },
  params: z.object({ urgeId: z.uuid() }),
  download: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  example: { params: { urgeId: urgeExample.id } },
});
