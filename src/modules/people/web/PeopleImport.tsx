import type { ReactNode } from 'react';
import { ImportReview } from '../../imports/web/index.ts';
import { peopleImports } from '../contract.ts';
import { PERSON_COLUMNS } from '../domain/import-columns.ts';

export default function PeopleImport(): ReactNode {
  return (
    <ImportReview
      ops={peopleImports}
      columns={PERSON_COLUMNS}
      title="Xem trước khi ghi cán bộ"
      noun="cán bộ"
      back={{ to: '/can-bo/nhap', label: 'Nhập cán bộ' }}
      list={{ to: '/can-bo', label: 'Xem danh sách cán bộ' }}
    />
  );
}
