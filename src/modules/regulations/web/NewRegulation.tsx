import { type ReactNode, useState } from 'react';
import { useAct } from '../../../ui/api/hooks.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { useScope } from '../../../ui/frame/scope.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { useGo } from '../../../ui/routing/AppLink.tsx';
import { UnitField } from '../../units/web/index.ts';
import { recordRegulation } from '../contract.ts';
import { blankRegulation } from '../domain/index.ts';
import { addressOfRegulation, HOME } from './address.ts';
import { RegulationForm } from './RegulationForm.tsx';

/** A regulation is written down for a unit: it binds it and everything below. */
export default function NewRegulation(): ReactNode {
  const go = useGo();
  const scope = useScope();
  const [unit, setUnit] = useState<Entity | null>(scope.unit ? { id: scope.unit.id, label: scope.unit.name } : null);
  const record = useAct(recordRegulation, { success: (made) => `Đã ghi nhận quy định số ${made.number}.` });
  return (
    <Page
      title="Ghi nhận quy định"
      lead="Ghi từ văn bản đã ban hành. Quy định áp dụng cho đơn vị được chọn và mọi đơn vị trực thuộc."
      back={HOME}
      narrow
    >
      <RegulationForm
        draftName="regulation.new"
        start={blankRegulation('')}
        pending={record.isPending}
        problem={record.error}
        reset={record.reset}
        confirm="Ghi nhận"
        cancel={() => go(HOME.to)}
        otherFaults={() => (unit ? [] : [{ path: 'unitId', message: 'Xin chọn đơn vị.' }])}
        about={{ unitId: unit?.id ?? '', regulationId: null }}
        send={(content, overlaps) => record.mutateAsync({ body: { unitId: unit?.id ?? '', content, overlaps } })}
        done={({ id }) => go(addressOfRegulation(id))}
        before={
          <UnitField
            label="Đơn vị có quy định này"
            name="unitId"
            description="Ủy ban nhân dân tỉnh, bộ, ngành, hoặc đơn vị có quy chế riêng"
            required
            value={unit}
            onChange={setUnit}
          />
        }
      />
    </Page>
  );
}
