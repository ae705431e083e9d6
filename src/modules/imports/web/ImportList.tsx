import type { ReactNode } from 'react';
import { DataList } from '../../../ui/list/DataList.tsx';
import { StateTag } from '../../../ui/text/StateTag.tsx';
import { InstantText } from '../../../ui/text/texts.tsx';
import type { ImportBatch, ImportOperations } from '../contract.ts';
import { BATCH_STATE_LABELS } from '../domain/index.ts';
import { batchStates } from './words.ts';

const columns = [
  { id: 'source', label: 'Nguồn', cell: (batch: ImportBatch) => batch.fileName ?? 'Bảng dán từ Excel', always: true },
  { id: 'unit', label: 'Đơn vị', cell: (batch: ImportBatch) => batch.unitName },
  { id: 'made', label: 'Lúc', cell: (batch: ImportBatch) => <InstantText at={batch.madeAt} /> },
  { id: 'by', label: 'Người gửi', cell: (batch: ImportBatch) => batch.madeBy },
  { id: 'rows', label: 'Số dòng', cell: (batch: ImportBatch) => batch.counts.total, numeric: true },
  {
    id: 'state',
    label: 'Tình trạng',
    cell: (batch: ImportBatch) => <StateTag state={batchStates[batch.state]}>{BATCH_STATE_LABELS[batch.state]}</StateTag>,
  },
];

/** Former tables; one opens its page, also to take it back. */
export function ImportList({ ops, at }: { readonly ops: ImportOperations; readonly at: string }): ReactNode {
  return (
    <DataList
      id={`imports ${at}`}
      op={ops.list}
      noun="lần nhập"
      rowId={(batch: ImportBatch) => batch.id}
      columns={columns}
      open={{ to: (batch: ImportBatch) => `${at}/${batch.id}` }}
      empty={{ title: 'Chưa có lần nhập nào', next: 'Mỗi lần nhập được giữ ở đây để xem lại hoặc hoàn tác.' }}
    />
  );
}
