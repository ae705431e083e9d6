import { Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../ui/api/hooks.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { today } from '../../../ui/text/today.ts';
import { moveUnit, type UnitDetail } from '../contract.ts';
import { type Dated, DatedFields, missing, whySent } from './dated-act.tsx';
import { UnitField } from './UnitField.tsx';

/** Under another unit from a day on, with all that stands below. */
export function MoveUnit({ unit, close }: { readonly unit: UnitDetail; readonly close: () => void }): ReactNode {
  const [parent, setParent] = useState<Entity | null>(null);
  const [dated, setDated] = useState<Dated>({ onDay: null, decision: '' });
  const move = useAct(moveUnit, { success: 'Đã chuyển đơn vị.' });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Chuyển đơn vị: ${unit.name}`}
      confirm="Chuyển"
      reason={{ label: 'Lý do' }}
      act={(reason) => {
        if (!parent) missing('Hãy chọn đơn vị cấp trên mới.');
        if (!dated.onDay) missing('Hãy nhập ngày có hiệu lực.');
        return move.mutateAsync({
          params: { id: unit.id },
          body: { version: unit.version, parentId: parent.id, onDay: dated.onDay, ...whySent(dated.decision, reason) },
        });
      }}
    >
      <Stack gap="md">
        <UnitField
          label="Đơn vị cấp trên mới"
          required
          value={parent}
          onChange={setParent}
          description={
            unit.livingChildren > 0
              ? `${unit.livingChildren} đơn vị trực thuộc chuyển theo.`
              : `Hiện trực thuộc ${unit.parentName ?? ''}.`
          }
        />
        <DatedFields label="Có hiệu lực từ ngày" values={dated} set={setDated} max={today()} />
      </Stack>
    </ConfirmAct>
  );
}
