import { sql } from 'kysely';
import type { AccessTarget } from '../../../access/actor.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { backupRun, backupRuns, isKept, openArchive } from '../../../platform/backup/runs.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as ops from '../contract.ts';
import { backupAsked, jobPutBack } from '../domain/acts.ts';

/** The installation as a subject of acts: it has no row of its own, so its root unit stands for it. */
async function root(tx: Tx): Promise<{ id: string; path: string } | null> {
  const { rows } = await sql<{ id: string; path: string }>`select id, path from v_unit_card where parent_id is null`.execute(tx);
  return rows[0] ?? null;
}
const target = async (tx: Tx): Promise<AccessTarget | null> => {
  const unit = await root(tx);
  return unit && { unitPaths: [unit.path] };
};
const whole = async (tx: Tx) => {
  const unit = await root(tx);
  if (!unit) throw notFound('đơn vị gốc');
  return { unitId: unit.id, subjectId: unit.id };
};

const JOB_LABELS: Record<string, string> = {
  'backup.nightly': 'Sao lưu hằng đêm',
  'backup.take': 'Sao lưu',
  'mail.send': 'Gửi thư',
  'plans.changed': 'Báo tin về kế hoạch',
  'platform.sweep': 'Dọn dữ liệu hết hạn giữ',
  'reminders.digest': 'Gửi bản tin tuần',
  'reminders.morning': 'Nhắc việc buổi sáng',
};

export const systemRoutes: readonly Route[] = [
  route(ops.listBackups, {
    target,
    act: ({ tx }) => backupRuns(tx),
    present: async ({ config, db }, runs) => ({
      keepDays: config.backupKeepDays,
      nightly: db.kind === 'embedded',
      rows: runs.map((run) => ({
        id: run.id,
        startedAt: run.started_at.toISOString(),
        finishedAt: run.finished_at?.toISOString() ?? null,
        state: run.error !== null ? ('failed' as const) : run.finished_at ? ('done' as const) : ('running' as const),
        size: run.size,
        sha256: run.sha256,
        kept: isKept(config, run),
      })),
    }),
  }),
  route(ops.takeBackupNow, {
    target,
    act: async (ctx) => {
      await ctx.later('backup.take', {}, { singletonKey: 'backup' });
      await ctx.record(backupAsked(await whole(ctx.tx), {}));
    },
  }),
  route(ops.downloadBackup, {
    target,
    act: async ({ tx }, { params }) => {
      const run = await backupRun(tx, params.id);
      if (!run) throw notFound('bản sao lưu này');
      return run;
    },
    present: async ({ config }, run) => {
      const bytes = await openArchive(config, run);
      if (!bytes || !run.file_name) throw notFound('tệp của bản sao lưu này');
      return { name: run.file_name, mediaType: 'application/gzip', bytes };
    },
  }),
  route(ops.listFailedJobs, {
    target,
    prepare: ({ jobs }) => jobs.failed(),
    act: async (_, __, failed) => ({
      rows: failed.map((job) => ({ ...job, label: JOB_LABELS[job.job] ?? 'Việc nền', failedAt: job.failedAt.toISOString() })),
    }),
  }),
  route(ops.retryFailedJob, {
    target,
    act: async (ctx, { params }) => {
      await ctx.record(jobPutBack(await whole(ctx.tx), { job: params.id }));
      return params.id;
    },
    present: async ({ jobs }, id) => ({ done: await jobs.retry(id) }),
  }),
];
