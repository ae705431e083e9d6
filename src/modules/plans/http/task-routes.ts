import { XLSX } from '../../../documents/write/workbook.ts';
import { keepPaper } from '../../../platform/files/stored-file.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { amendTask } from '../app/amend-task.ts';
import { assignTask } from '../app/assign-task.ts';
import { cancelTask } from '../app/cancel-task.ts';
import { completeTask } from '../app/complete-task.ts';
import { dateTask } from '../app/date-task.ts';
import { addEvidence, evidenceFile, removeEvidence } from '../app/evidence.ts';
import { lookAtTask } from '../app/look-at-task.ts';
import { reopenTask } from '../app/reopen-task.ts';
import { reportProgress } from '../app/report-progress.ts';
import * as ops from '../contract.ts';
import { ownTaskTarget, taskTarget } from '../db/targets.ts';
import { taskDetail } from '../db/task-detail.views.ts';
import { allTasks, taskBoard, taskCalendar, taskPage, taskTimeline } from '../db/tasks.views.ts';
import { writeTaskWorkbook } from './task-workbook.ts';

const MOST_IN_WORKBOOK = 5000;

type TaskInput = { readonly params: { readonly taskId: string } };
const involved = {
  target: (tx: Parameters<typeof taskTarget>[0], { params }: TaskInput, actor: Parameters<typeof taskTarget>[2]) =>
    taskTarget(tx, params.taskId, actor),
};
const own = { target: (tx: Parameters<typeof ownTaskTarget>[0], { params }: TaskInput) => ownTaskTarget(tx, params.taskId) };

export const taskRoutes: Route[] = [
  route(ops.listTasks, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => taskPage(tx, actor, query, clock.today()),
  }),
  route(ops.getTaskBoard, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => taskBoard(tx, actor, query, clock.today()),
  }),
  route(ops.getTaskCalendar, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => taskCalendar(tx, actor, query, clock.today()),
  }),
  route(ops.getTaskTimeline, {
    target: 'anywhere',
    act: ({ tx, actor, clock }, { query }) => taskTimeline(tx, actor, query, clock.today()),
  }),
  route(ops.downloadTaskList, {
    target: 'anywhere',
    act: async ({ tx, actor, clock }, { query }) => ({
      tasks: await allTasks(tx, actor, query, clock.today(), MOST_IN_WORKBOOK),
      today: clock.today(),
    }),
    present: async (_, { tasks, today }) => ({
      name: `nhiem-vu-${today}.xlsx`,
      mediaType: XLSX,
      bytes: await writeTaskWorkbook(tasks, today),
    }),
  }),
  route(ops.getTask, {
    ...involved,
    act: ({ tx, actor, clock }, { params }) => taskDetail(tx, actor, params.taskId, clock.today()),
  }),
  route(ops.lookAtTask, { ...involved, act: (ctx, { params }) => lookAtTask(ctx, params.taskId) }),
  route(ops.assignTask, {
    ...involved,
    act: (ctx, { params, body }) => assignTask(ctx, params.taskId, body.version, body.personIds),
  }),
  route(ops.reportProgress, { ...involved, act: (ctx, { params, body }) => reportProgress(ctx, params.taskId, body) }),
  route(ops.addTaskEvidence, {
    ...involved,
    prepare: ({ files }, { file }) => keepPaper(files, file),
    act: (ctx, { params, body }, file) =>
      addEvidence(ctx, params.taskId, file, { note: body.note || null, occurrenceId: body.occurrenceId ?? null }),
  }),
  route(ops.removeTaskEvidence, { ...involved, act: (ctx, { params }) => removeEvidence(ctx, params.taskId, params.evidenceId) }),
  route(ops.downloadTaskEvidence, {
    ...involved,
    act: (ctx, { params }) => evidenceFile(ctx, params.taskId, params.evidenceId),
    present: async ({ files }, file) => ({ name: file.name, mediaType: file.mediaType, bytes: await files.get(file.sha256) }),
  }),
  route(ops.completeTask, { ...involved, act: (ctx, { params, body }) => completeTask(ctx, params.taskId, body) }),
  route(ops.reopenTask, { ...involved, act: (ctx, { params, body }) => reopenTask(ctx, params.taskId, body) }),
  route(ops.dateTask, { ...involved, act: (ctx, { params, body }) => dateTask(ctx, params.taskId, body) }),
  route(ops.cancelTask, { ...own, act: (ctx, { params, body }) => cancelTask(ctx, params.taskId, body) }),
  route(ops.amendTask, { ...own, act: (ctx, { params, body }) => amendTask(ctx, params.taskId, body) }),
];
