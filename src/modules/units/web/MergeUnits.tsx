import { Radio, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct } from '../../../ui/api/hooks.ts';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { today } from '../../../ui/text/today.ts';
import { mergeUnits, type UnitDetail } from '../contract.ts';
import { attributesOf, sentAttributes } from './attributes.tsx';
import { type Dated, DatedFields, missing, whySent } from './dated-act.tsx';
import { UnitField, UnitsField } from './UnitField.tsx';

interface MergeUnitsProps {
  readonly unit: UnitDetail;
  readonly close: () => void;
  readonly done: (id: string) => void;
}

/** n → 1: into a new unit beside this one, or into one that exists. */
export function MergeUnits({ unit, close, done }: MergeUnitsProps): ReactNode {
  const [others, setOthers] = useState<readonly Entity[]>([]);
  const [way, setWay] = useState<'new' | 'existing'>('new');
  const [name, setName] = useState('');
  const [into, setInto] = useState<Entity | null>(null);
  const [parent, setParent] = useState<Entity | null>(
    unit.parentId ? { id: unit.parentId, label: unit.parentName ?? 'Đơn vị cấp trên hiện nay' } : null,
  );
  const [dated, setDated] = useState<Dated>({ onDay: null, decision: '' });
  const merge = useAct(mergeUnits, { success: (result) => `Đã sáp nhập thành “${result.name}”.`, onDone: ({ id }) => done(id) });
  const target = () => {
    if (way === 'existing') return { unitId: into?.id ?? missing('Hãy chọn đơn vị nhận sáp nhập.') };
    if (!name.trim()) missing('Hãy nhập tên của đơn vị mới.');
    const parentId = parent?.id ?? missing('Hãy chọn đơn vị cấp trên của đơn vị mới.');
    return { newUnit: { ...sentAttributes(attributesOf(unit)), name: name.trim(), shortName: null, code: null }, parentId };
  };
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Sáp nhập, hợp nhất: ${unit.name}`}
      names={[unit.name, ...others.map(({ label }) => label)]}
      noun="đơn vị"
      confirm="Sáp nhập"
      reason={{ label: 'Lý do' }}
      final="Các đơn vị cũ kết thúc vào ngày liền trước; đơn vị trực thuộc của chúng chuyển về đơn vị mới. Cán bộ được điều động ở trang Cán bộ."
      act={(reason) => {
        if (!dated.onDay) missing('Hãy nhập ngày có hiệu lực.');
        return merge.mutateAsync({
          params: { id: unit.id },
          body: {
            version: unit.version,
            withIds: others.map(({ id }) => id),
            into: target(),
            onDay: dated.onDay,
            ...whySent(dated.decision, reason),
          },
        });
      }}
    >
      <Stack gap="md">
        <UnitsField label="Sáp nhập cùng" value={others} onChange={setOthers} description="Các đơn vị khác cùng sáp nhập." />
        <Radio.Group label="Thành" value={way} onChange={(next) => setWay(next as typeof way)}>
          <Stack gap="xs" mt={6}>
            <Radio value="new" label="Một đơn vị mới" />
            <Radio value="existing" label="Một đơn vị đã có (kể cả một trong các đơn vị trên)" />
          </Stack>
        </Radio.Group>
        {way === 'new' ? (
          <>
            <TextInput
              label="Tên đơn vị mới"
              withAsterisk
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <UnitField label="Trực thuộc" required value={parent} onChange={setParent} />
          </>
        ) : (
          <UnitField label="Đơn vị nhận sáp nhập" required value={into} onChange={setInto} />
        )}
        <DatedFields label="Có hiệu lực từ ngày" values={dated} set={setDated} max={today()} />
      </Stack>
    </ConfirmAct>
  );
}
