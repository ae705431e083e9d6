import type { ReactNode } from 'react';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { useGo } from '../../../ui/routing/AppLink.tsx';
import { usePathParam } from '../../../ui/routing/use-address.ts';
import { getUnit } from '../contract.ts';
import { UnitView } from './UnitDrawer.tsx';
import { UnitState } from './UnitState.tsx';

/** One unit at an address of its own. */
export default function UnitPage(): ReactNode {
  const id = usePathParam('unitId');
  const go = useGo();
  const unit = useRecord(getUnit, { params: { id } });
  return (
    <Answered query={unit}>
      {(detail) => (
        <Page title={detail.name} back={{ to: '/don-vi', label: 'Đơn vị' }} state={<UnitState unit={detail} />}>
          <UnitView unit={detail} open={(other) => go(`/don-vi/${other}`)} />
        </Page>
      )}
    </Answered>
  );
}
