import type { ReactNode } from 'react';
import { ImportStart } from '../../imports/web/index.ts';
import { unitImports } from '../contract.ts';
import { UNIT_COLUMNS } from '../domain/import-columns.ts';
import { UnitField } from './UnitField.tsx';

export default function UnitImports(): ReactNode {
  return (
    <ImportStart
      ops={unitImports}
      columns={UNIT_COLUMNS}
      title="Nhập đơn vị"
      noun="đơn vị"
      back={{ to: '/don-vi', label: 'Đơn vị' }}
      at="/don-vi/nhap"
      unitHint="Các dòng không ghi đơn vị cấp trên sẽ trực thuộc đơn vị này."
      UnitField={UnitField}
    />
  );
}
