import { Button, Drawer, Group, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Page } from '../../../ui/page/Page.tsx';
import { ButtonLink } from '../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { NewUnit } from './NewUnit.tsx';
import { UnitDrawer } from './UnitDrawer.tsx';
import { UnitList } from './UnitList.tsx';
import { UnitTree } from './UnitTree.tsx';

const defaults = { cach: 'cay', donVi: '' };

/** The units within reach, as a tree on any day or as a list; one opens beside it. */
export default function UnitsPage(): ReactNode {
  const { may } = useSession();
  const [address, setAddress] = useFilters(defaults);
  const [creating, setCreating] = useState(false);
  const open = (id: string) => setAddress({ donVi: id }, { push: true });
  const close = () => setAddress({ donVi: '' });
  return (
    <Page
      title="Đơn vị"
      lead="Cơ quan, đơn vị và các tập thể trực thuộc; tên gọi và vị trí của từng đơn vị qua thời gian."
      act={
        may('unit.manage') && (
          <>
            <ButtonLink to="/don-vi/nhap" variant="default">
              Nhập từ Excel
            </ButtonLink>
            <Button onClick={() => setCreating(true)}>Thêm đơn vị</Button>
          </>
        )
      }
    >
      <Group mb="md">
        <SegmentedControl
          aria-label="Cách xem"
          value={address.cach}
          onChange={(cach) => setAddress({ cach })}
          data={[
            { value: 'cay', label: 'Sơ đồ cây' },
            { value: 'danh-sach', label: 'Danh sách' },
          ]}
        />
      </Group>
      {address.cach === 'cay' ? <UnitTree chosen={address.donVi} open={open} /> : <UnitList open={open} />}
      <Drawer opened={address.donVi !== ''} onClose={() => noneAbove() && close()} title="Đơn vị" size="xl" position="right">
        {address.donVi !== '' && <UnitDrawer key={address.donVi} id={address.donVi} open={open} />}
      </Drawer>
      {creating && <NewUnit close={() => setCreating(false)} done={open} />}
    </Page>
  );
}

/** Escape is heard by every open dialogue at once: while another one stands above the drawer it belongs to that one. */
const noneAbove = () => document.querySelectorAll('[role="dialog"]').length < 2;
