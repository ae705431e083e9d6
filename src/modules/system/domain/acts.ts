import { z } from 'zod';
import { actKind } from '../../../kernel/acts.ts';

export const backupAsked = actKind('BackupAsked', 'system', z.object({}), () => 'yêu cầu sao lưu ngay');
export const jobPutBack = actKind(
  'JobPutBack',
  'system',
  z.object({ job: z.string() }),
  () => 'cho làm lại một việc nền bị dừng',
);

export const systemActKinds = [backupAsked, jobPutBack] as const;
