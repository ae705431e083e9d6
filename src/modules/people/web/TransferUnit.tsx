import { Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { UnitField } from '../../units/web/index.ts';
import { listPeople, transferPeople } from '../contract.ts';

function missing(detail: string): never {
  throw new Problem({ status: 400, code: 'invalid-input', title: 'Chưa đủ thông tin', detail });
}

/** After a merger or split: the people of one unit go on in another, with their titles. */
export function TransferUnit({ close }: { readonly close: () => void }): ReactNode {
  const [from, setFrom] = useState<Entity | null>(null);
  const [to, setTo] = useState<Entity | null>(null);
  const [onDay, setOnDay] = useState<LocalDate | null>(null);
  const people = useRecord(
    listPeople,
    { query: { scope: 'own', pageSize: 200, ...(from ? { unitId: from.id } : {}) } },
    { enabled: from !== null },
  );
  const transfer = useAct(transferPeople, { success: ({ transferred }) => `Đã điều động ${transferred} cán bộ.` });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title="Điều động cả đơn vị"
      confirm="Điều động"
      names={from ? (people.data?.rows ?? []).map(({ fullName }) => fullName) : []}
      noun="cán bộ"
      reason={{ label: 'Căn cứ, lý do' }}
      act={(reason) => {
        if (!from) missing('Hãy chọn đơn vị đi.');
        if (!to) missing('Hãy chọn đơn vị đến.');
        if (!onDay) missing('Hãy nhập ngày bắt đầu ở đơn vị mới.');
        return transfer.mutateAsync({ body: { fromUnitId: from.id, toUnitId: to.id, onDay, reason: reason || null } });
      }}
    >
      <Stack gap="md">
        <UnitField
          label="Đơn vị đi"
          required
          value={from}
          onChange={setFrom}
          description="Tất cả cán bộ đang giữ vị trí ở đơn vị này, trừ đơn vị trực thuộc."
        />
        <UnitField label="Đơn vị đến" required value={to} onChange={setTo} description="Mỗi người giữ nguyên chức danh." />
        <DateField label="Từ ngày" required value={onDay} onChange={setOnDay} />
      </Stack>
    </ConfirmAct>
  );
}
