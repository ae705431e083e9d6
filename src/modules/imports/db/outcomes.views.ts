import type { Tx } from '../../../platform/db/database.ts';
import './tables.ts';

const SENTENCES = { created: 'thêm', changed: 'cập nhật', 'taken-back': 'hoàn tác việc nhập', kept: 'nhập' } as const;

/** What imports did to one record, as lines of its timeline: acts are recorded for a batch as a whole. */
export async function importsOf(tx: Tx, recordId: string): Promise<{ at: string; by: string; sentence: string }[]> {
  const rows = await tx
    .selectFrom('import_row')
    .innerJoin('import_batch', 'import_batch.id', 'import_row.batch_id')
    .select(['line', 'outcome', 'file_name', 'applied_at', 'applied_by_name', 'undone_at', 'undone_by_name'])
    .where('outcome_id', '=', recordId)
    .execute();
  return rows.flatMap((row) => {
    if (row.outcome === null || row.outcome === 'skipped' || row.applied_at === null) return [];
    const undone = row.outcome === 'taken-back' && row.undone_at !== null;
    const source = row.file_name ? `tệp “${row.file_name}”` : 'bảng dán từ Excel';
    return [
      {
        at: (undone ? row.undone_at! : row.applied_at).toISOString(),
        by: (undone ? row.undone_by_name : row.applied_by_name) ?? '',
        sentence: `${SENTENCES[row.outcome]} từ ${source}, dòng ${row.line}`,
      },
    ];
  });
}
