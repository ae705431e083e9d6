import { ActionIcon, Button, Fieldset, MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { viFilter } from '../../../ui/fields/vi-filter.ts';
import { today } from '../../../ui/text/today.ts';
import { getUnitTree, splitUnit, type UnitDetail } from '../contract.ts';
import { attributesOf, sentAttributes } from './attributes.tsx';
import { type Dated, DatedFields, missing, whySent } from './dated-act.tsx';

interface Part {
  readonly key: number;
  readonly name: string;
  readonly childIds: string[];
}

/** 1 → n: new units beside this one, each taking some of its children. */
export function SplitUnit({ unit, close }: { readonly unit: UnitDetail; readonly close: () => void }): ReactNode {
  const [keep, setKeep] = useState('keep');
  const [parts, setParts] = useState<readonly Part[]>([{ key: 1, name: '', childIds: [] }]);
  const [dated, setDated] = useState<Dated>({ onDay: null, decision: '' });
  const children = useRecord(getUnitTree, { query: { under: unit.id } }, { enabled: unit.livingChildren > 0 });
  const split = useAct(splitUnit, { success: 'Đã chia, tách đơn vị.' });
  const set = (key: number, change: Partial<Part>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...change } : part)));
  const add = () => setParts([...parts, { key: Math.max(...parts.map(({ key }) => key)) + 1, name: '', childIds: [] }]);
  const taken = (key: number) => new Set(parts.filter((part) => part.key !== key).flatMap(({ childIds }) => childIds));
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={`Chia, tách: ${unit.name}`}
      confirm="Chia, tách"
      reason={{ label: 'Lý do' }}
      act={(reason) => {
        if (!dated.onDay) missing('Hãy nhập ngày có hiệu lực.');
        if (parts.some(({ name }) => !name.trim())) missing('Hãy nhập tên của từng đơn vị mới.');
        const like = { ...sentAttributes(attributesOf(unit)), shortName: null, code: null };
        return split.mutateAsync({
          params: { id: unit.id },
          body: {
            version: unit.version,
            keep: keep === 'keep',
            parts: parts.map(({ name, childIds }) => ({ ...like, name: name.trim(), childIds })),
            onDay: dated.onDay,
            ...whySent(dated.decision, reason),
          },
        });
      }}
    >
      <Stack gap="md">
        <Radio.Group label="Sau khi chia, tách" value={keep} onChange={setKeep}>
          <Stack gap="xs" mt={6}>
            <Radio value="keep" label={`${unit.name} vẫn hoạt động (tách)`} />
            <Radio value="end" label={`${unit.name} kết thúc (chia thành các đơn vị mới)`} />
          </Stack>
        </Radio.Group>
        {parts.map((part, index) => (
          <Fieldset key={part.key} legend={`Đơn vị mới ${index + 1}`}>
            <Stack gap="sm">
              <TextInput
                label="Tên"
                withAsterisk
                value={part.name}
                onChange={(event) => set(part.key, { name: event.currentTarget.value })}
                rightSection={
                  parts.length > 1 && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Bỏ đơn vị mới ${index + 1}`}
                      onClick={() => setParts(parts.filter(({ key }) => key !== part.key))}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  )
                }
              />
              {unit.livingChildren > 0 && (
                <MultiSelect
                  label="Nhận các đơn vị trực thuộc"
                  searchable
                  filter={viFilter}
                  value={part.childIds}
                  onChange={(childIds) => set(part.key, { childIds })}
                  data={(children.data?.nodes ?? [])
                    .filter(({ id }) => !taken(part.key).has(id))
                    .map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
            </Stack>
          </Fieldset>
        ))}
        <Button
          variant="subtle"
          color="ink"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={add}
          style={{ alignSelf: 'start' }}
        >
          Thêm đơn vị mới
        </Button>
        <DatedFields label="Có hiệu lực từ ngày" values={dated} set={setDated} max={today()} />
      </Stack>
    </ConfirmAct>
  );
}
