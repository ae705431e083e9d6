import type { ReactNode } from 'react';
import { ImportStart } from '../../imports/web/index.ts';
import { UnitField } from '../../units/web/index.ts';
import { peopleImports } from '../contract.ts';
import { PERSON_COLUMNS } from '../domain/import-columns.ts';

export default function PeopleImports(): ReactNode {
  return (
    <ImportStart
      ops={peopleImports}
      columns={PERSON_COLUMNS}
      title="Nhập cán bộ"
      noun="cán bộ"
      back={{ to: '/can-bo', label: 'Cán bộ' }}
      at="/can-bo/nhap"
      unitHint="Các dòng không ghi đơn vị sẽ thuộc đơn vị này; đơn vị ghi trong bảng được tìm trong phạm vi này."
      UnitField={UnitField}
    />
  );
}
