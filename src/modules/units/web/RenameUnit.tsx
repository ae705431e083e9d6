import { Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../ui/api/hooks.ts';
import { today } from '../../../ui/text/today.ts';
import { renameUnit, type UnitDetail } from '../contract.ts';
import { type Dated, DatedFields, missing, whySent } from './dated-act.tsx';

/** Another name from a day on. */
export function RenameUnit({ unit, close }: { readonly unit: UnitDetail; readonly close: () => void }): ReactNode {
  const [name, setName] = useState(unit.name);
  const [dated, setDated] = useState<Dated>({ onDay: null, decision: '' });
  const rename = useAct(renameUnit, { success: (changed) => `Đã đổi tên thành “${changed.name}”.` });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Đổi tên: ${unit.name}`}
      confirm="Đổi tên"
      reason={{ label: 'Lý do' }}
      act={(reason) => {
        if (!name.trim()) missing('Hãy nhập tên mới.');
        if (!dated.onDay) missing('Hãy nhập ngày có hiệu lực.');
        return rename.mutateAsync({
          params: { id: unit.id },
          body: { version: unit.version, name: name.trim(), onDay: dated.onDay, ...whySent(dated.decision, reason) },
        });
      }}
    >
      <Stack gap="md">
        <TextInput
          label="Tên mới"
          withAsterisk
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <DatedFields
          label="Có hiệu lực từ ngày"
          description="Trước ngày này, đơn vị vẫn mang tên cũ trên mọi hồ sơ."
          values={dated}
          set={setDated}
          max={today()}
        />
      </Stack>
    </ConfirmAct>
  );
}
