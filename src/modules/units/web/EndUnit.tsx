import { Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../ui/api/hooks.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { endUnit, type UnitDetail } from '../contract.ts';
import { type Dated, DatedFields, missing, whySent } from './dated-act.tsx';
import { UnitField, UnitsField } from './UnitField.tsx';

/** Ends a unit; its children go on elsewhere, others follow it. */
export function EndUnit({ unit, close }: { readonly unit: UnitDetail; readonly close: () => void }): ReactNode {
  const [home, setHome] = useState<Entity | null>(null);
  const [successors, setSuccessors] = useState<readonly Entity[]>([]);
  const [dated, setDated] = useState<Dated>({ onDay: null, decision: '' });
  const end = useAct(endUnit, { success: 'Đã ghi ngày kết thúc của đơn vị.' });
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Kết thúc hoạt động: ${unit.name}`}
      confirm="Kết thúc"
      reason={{ label: 'Lý do', required: true }}
      final="Sau ngày cuối, đơn vị không còn nhận việc mới. Kế hoạch, cán bộ và hồ sơ đã có của đơn vị vẫn được giữ."
      act={(reason) => {
        if (!dated.onDay) missing('Hãy nhập ngày cuối hoạt động.');
        return end.mutateAsync({
          params: { id: unit.id },
          body: {
            version: unit.version,
            lastDay: dated.onDay,
            childrenTo: home?.id ?? null,
            successorIds: successors.map(({ id }) => id),
            ...whySent(dated.decision, reason),
          },
        });
      }}
    >
      <Stack gap="md">
        <DatedFields label="Ngày cuối hoạt động" values={dated} set={setDated} />
        {unit.livingChildren > 0 && (
          <UnitField
            label="Đơn vị tiếp nhận các đơn vị trực thuộc"
            required
            value={home}
            onChange={setHome}
            description={`Còn ${unit.livingChildren} đơn vị trực thuộc đang hoạt động; từ ngày hôm sau chúng trực thuộc đơn vị này.`}
          />
        )}
        <UnitsField
          label="Đơn vị kế tục"
          value={successors}
          onChange={setSuccessors}
          description="Các đơn vị đã có, tiếp nối công việc của đơn vị này (nếu có)."
        />
      </Stack>
    </ConfirmAct>
  );
}
