import type { ReactNode } from 'react';
import { formatShort } from '../../../kernel/local-date.ts';
import { StateTag } from '../../../ui/text/StateTag.tsx';
import type { UnitRow } from '../contract.ts';

/** Living or not, with the day where there is one. */
export function UnitState({ unit }: { readonly unit: Pick<UnitRow, 'state' | 'validFrom' | 'validTo'> }): ReactNode {
  switch (unit.state) {
    case 'living':
      return <StateTag state="done">Đang hoạt động</StateTag>;
    case 'coming':
      return <StateTag state="todo">Hoạt động từ {formatShort(unit.validFrom)}</StateTag>;
    case 'ending':
      return <StateTag state="soon">Kết thúc ngày {formatShort(unit.validTo!)}</StateTag>;
    case 'ended':
      return <StateTag state="todo">Đã kết thúc ngày {formatShort(unit.validTo!)}</StateTag>;
  }
}
