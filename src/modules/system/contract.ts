import { z } from 'zod';
import { operation } from '../../kernel/operation.ts';

const access = { action: 'system.manage' } as const;
const zId = z.object({ id: z.uuid() });
const ID = '019a9e2c-4a00-7000-8000-0000000000d1';

export const zBackup = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  state: z.enum(['running', 'done', 'failed']),
  size: z.number().int().nullable().meta({ description: 'Bytes' }),
  sha256: z.string().nullable().meta({ description: 'Sum of the archive, to compare a copy with' }),
  kept: z.boolean().meta({ description: 'The archive is still there to download' }),
});

export const listBackups = operation({
  id: 'listBackups',
  method: 'GET',
  path: '/api/system/backups',
  summary: 'Backups taken by the program itself, newest first',
  access,
  result: z.object({
    rows: z.array(zBackup),
    keepDays: z.number().int().meta({ description: 'Archives older than this are deleted, never the newest' }),
    nightly: z.boolean().meta({ description: 'One is taken every night; on PostgreSQL that is left to its administrator' }),
  }),
  example: {
    result: {
      rows: [
        {
          id: ID,
          startedAt: '2026-03-01T19:00:00.000Z',
          finishedAt: '2026-03-01T19:00:04.000Z',
          state: 'done',
          size: 1_204_224,
          sha256: 'b514acc41d8b1cbc715ccde6c67d304244acc5f1374b52319a7c555a8b48af3b',
          kept: true,
        },
      ],
      keepDays: 14,
      nightly: true,
    },
  },
});

export const takeBackupNow = operation({
  id: 'takeBackupNow',
  method: 'POST',
  path: '/api/system/backups',
  summary: 'Take a backup as soon as possible; it appears in the list',
  access,
  example: {},
});

export const downloadBackup = operation({
  id: 'downloadBackup',
  method: 'GET',
  path: '/api/system/backups/:id/file',
  summary: 'The archive of one backup: everything of the installation',
  access,
  params: zId,
  download: 'application/gzip',
  example: { params: { id: ID } },
});

export const listFailedJobs = operation({
  id: 'listFailedJobs',
  method: 'GET',
  path: '/api/system/failed-jobs',
  summary: 'Jobs given up after all their attempts, newest first',
  access,
  result: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        job: z.string().meta({ description: 'Kind of job, for whoever looks after the system' }),
        label: z.string().meta({ description: 'What it was to do, in words' }),
        failedAt: z.iso.datetime(),
        reason: z.string().meta({ description: 'Message of the last error' }),
      }),
    ),
  }),
  example: {
    result: {
      rows: [
        { id: ID, job: 'mail.send', label: 'Gửi thư', failedAt: '2026-03-02T01:00:00.000Z', reason: 'connect ECONNREFUSED' },
      ],
    },
  },
});

export const retryFailedJob = operation({
  id: 'retryFailedJob',
  method: 'POST',
  path: '/api/system/failed-jobs/:id/retry',
  summary: 'Put a given-up job back in its queue',
  access,
  params: zId,
  result: z.object({ done: z.boolean().meta({ description: 'False when it is no longer there' }) }),
  example: { params: { id: ID }, result: { done: true } },
});
