import { Alert, Button, Group, Select, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { Role } from '../../../access/roles.ts';
import type { ResultOf } from '../../../kernel/operation.ts';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../ui/api/hooks.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { useScope } from '../../../ui/frame/scope.ts';
import { DataList } from '../../../ui/list/DataList.tsx';
import type { RowOf } from '../../../ui/list/types.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { createAccountsForPeople, listAccounts, listPeopleWithoutAccount } from '../contract/accounts.ts';
import { BulkResult } from './BulkResult.tsx';
import { roleChoices } from './roles.ts';
import { UnitField } from './unit-field.tsx';

type Row = RowOf<typeof listPeopleWithoutAccount>;

const columns = [
  { id: 'name', label: 'Họ và tên', cell: (row: Row) => row.name, always: true },
  { id: 'title', label: 'Chức danh', cell: (row: Row) => row.title },
  { id: 'unit', label: 'Đơn vị', cell: (row: Row) => row.unitName },
];
const filters = [{ kind: 'search' as const, name: 'search', label: 'Tìm theo tên' }];
/** What the server takes at a time. */
const most = 200;

/** Accounts for many people of a unit at once, all with one role; the first passwords come as a workbook, once. */
export default function BulkAccounts(): ReactNode {
  const scope = useScope();
  const phone = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  const [unit, setUnit] = useState<Entity | null>(scope.unit ? { id: scope.unit.id, label: scope.unit.name } : null);
  const [role, setRole] = useState<Role>('member');
  const [asked, setAsked] = useState<{ readonly rows: readonly Row[]; readonly clear: () => void } | undefined>();
  const [made, setMade] = useState<{ readonly result: ResultOf<typeof createAccountsForPeople> | undefined } | undefined>();
  const create = useAct(createAccountsForPeople, {
    invalidate: [listAccounts, listPeopleWithoutAccount],
    onDone: (result) => setMade({ result }),
  });
  const roleLabel = roleChoices.find(({ value }) => value === role)?.label;
  return (
    <Page
      title="Tạo tài khoản hàng loạt"
      lead="Chọn những người trong danh sách cán bộ chưa có tài khoản. Tên đăng nhập lấy theo họ tên, mật khẩu lần đầu ghi vào một tệp Excel để trao tận tay."
      back={{ to: '/quan-tri/tai-khoan', label: 'Tài khoản' }}
    >
      {made ? (
        <BulkResult result={made.result} again={() => setMade(undefined)} />
      ) : (
        <Stack gap="lg">
          <Group align="flex-start" gap="md" grow preventGrowOverflow={false}>
            <UnitField label="Đơn vị" value={unit} onChange={setUnit} description="Gồm cả người ở các đơn vị trực thuộc." />
            <Select
              label="Vai trò tại đơn vị"
              description="Giao cho tất cả những người được chọn."
              data={roleChoices}
              value={role}
              allowDeselect={false}
              onChange={(next) => setRole((next ?? 'member') as Role)}
            />
          </Group>
          {phone && (
            <Alert color="blue" variant="light">
              Việc chọn nhiều người cần màn hình rộng hơn. Hãy mở trang này trên máy tính.
            </Alert>
          )}
          {unit && (
            <DataList
              key={unit.id}
              id="people-without-account"
              op={listPeopleWithoutAccount}
              fixed={{ query: { unitId: unit.id } }}
              noun="người chưa có tài khoản"
              rowId={(row: Row) => row.id}
              columns={columns}
              filters={filters}
              selection={(rows, clear) => (
                <Button onClick={() => setAsked({ rows, clear })} disabled={rows.length > most}>
                  {rows.length > most ? `Mỗi lần tối đa ${most} người` : 'Tạo tài khoản'}
                </Button>
              )}
              empty={{
                title: 'Không còn ai chưa có tài khoản',
                next: 'Mọi người đang công tác tại đơn vị đã có tài khoản, hoặc danh sách cán bộ của đơn vị còn trống.',
              }}
            />
          )}
        </Stack>
      )}
      <ConfirmAct
        opened={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title="Tạo tài khoản"
        noun="người"
        names={asked?.rows.map((row) => row.name) ?? []}
        confirm="Tạo tài khoản"
        final="Mật khẩu lần đầu chỉ hiện một lần ngay sau khi tạo. Hãy tải tệp Excel trước khi rời trang."
        act={async () => {
          await create.mutateAsync({ body: { unitId: unit!.id, role, personIds: asked!.rows.map((row) => row.id) } });
          asked?.clear();
        }}
      >
        Vai trò {roleLabel} tại {unit?.label}.
      </ConfirmAct>
    </Page>
  );
}
