import type { ReactNode } from 'react';
import { ImportReview } from '../../imports/web/index.ts';
import { unitImports } from '../contract.ts';
import { UNIT_COLUMNS } from '../domain/import-columns.ts';

export default function UnitImport(): ReactNode {
  return (
    <ImportReview
      ops={unitImports}
      columns={UNIT_COLUMNS}
      title="Xem trước khi ghi đơn vị"
      noun="đơn vị"
      back={{ to: '/don-vi/nhap', label: 'Nhập đơn vị' }}
      list={{ to: '/don-vi', label: 'Xem danh sách đơn vị' }}
    />
  );
}
