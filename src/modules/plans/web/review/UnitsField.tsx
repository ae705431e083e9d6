import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { EntityPicker } from '../../../../ui/fields/EntityPicker.tsx';
import type { DraftTask } from '../../contract/draft.ts';
import { CommitText } from './CommitText.tsx';
import { findUnits, UnitPicker } from './unit-picker.tsx';

type Units = DraftTask['lead'];

interface UnitsFieldProps {
  readonly label: string;
  readonly value: Units;
  readonly onChange: (units: Units) => void;
}

/** The units of a task: each as the document writes it, with the unit of the tree it means (none for bodies outside of it). */
export function UnitsField({ label, value, onChange }: UnitsFieldProps): ReactNode {
  const [writing, setWriting] = useState(false);
  const change = (at: number, unit: Partial<Units[number]>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...unit } : one)));
  return (
    <Fieldset legend={label} p="sm">
      <Stack gap="sm">
        {value.length === 0 && (
          <Text size="sm" c="dimmed">
            Chưa có đơn vị nào.
          </Text>
        )}
        {value.map((unit, at) => (
          <Group key={`${unit.text} ${String(at)}`} gap="xs" align="flex-end" wrap="nowrap">
            <div style={{ flex: 1, minWidth: 0 }}>
              <CommitText
                label="Tên ghi trong văn bản"
                value={unit.text}
                maxLength={300}
                commit={(text) => text.trim() && change(at, { text: text.trim() })}
              />
            </div>
            <div style={{ flex: 1, minWidth: 0 }}>
              <UnitPicker
                label="Đơn vị trong hệ thống"
                unitId={unit.unitId}
                written={unit.text}
                onPick={(picked) => change(at, { unitId: picked?.id ?? null })}
              />
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={38}
              aria-label={`Bỏ ${unit.text}`}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group gap="xs" align="flex-end">
          <div style={{ flex: '1 1 220px' }}>
            <EntityPicker
              kind="unit"
              label="Thêm đơn vị trong hệ thống"
              value={null}
              onChange={(unit) => unit && onChange([...value, { text: unit.label, unitId: unit.id }])}
              find={findUnits}
            />
          </div>
          <Button
            variant="subtle"
            color="ink"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setWriting(!writing)}
          >
            Thêm tên khác
          </Button>
        </Group>
        {writing && (
          <CommitText
            label="Tên như ghi trong văn bản, ngoài hệ thống"
            value=""
            maxLength={300}
            commit={(text) => {
              setWriting(false);
              if (text.trim()) onChange([...value, { text: text.trim(), unitId: null }]);
            }}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
