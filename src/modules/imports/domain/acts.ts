import { z } from 'zod';
import { actKind } from '../../../kernel/acts.ts';
import { IMPORT_KINDS } from './batch.ts';

const NOUN = { units: 'đơn vị', people: 'cán bộ' } as const;
const zKind = z.enum(IMPORT_KINDS);
const source = (fileName: string | null): string => (fileName ? `tệp “${fileName}”` : 'bảng dán từ Excel');

export const importApplied = actKind(
  'import.applied',
  'importBatch',
  z.object({ kind: zKind, fileName: z.string().nullable(), created: z.number(), changed: z.number(), skipped: z.number() }),
  (d) => `nhập ${NOUN[d.kind]} từ ${source(d.fileName)}: thêm ${d.created}, thay đổi ${d.changed}, bỏ qua ${d.skipped} dòng`,
);

export const importUndone = actKind(
  'import.undone',
  'importBatch',
  z.object({ kind: zKind, fileName: z.string().nullable(), takenBack: z.number(), kept: z.number() }),
  (d) =>
    `hoàn tác việc nhập ${NOUN[d.kind]} từ ${source(d.fileName)}: ${d.takenBack} dòng đã trở lại như trước` +
    `${d.kept > 0 ? `, ${d.kept} dòng không hoàn tác được` : ''}`,
);

export const importDiscarded = actKind(
  'import.discarded',
  'importBatch',
  z.object({ kind: zKind, fileName: z.string().nullable() }),
  (d) => `bỏ bảng nhập ${NOUN[d.kind]} từ ${source(d.fileName)}, không ghi dòng nào`,
);

export const IMPORT_ACT_KINDS = [importApplied, importUndone, importDiscarded];
