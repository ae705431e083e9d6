import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3, IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface ColumnChoiceProps {
  readonly columns: readonly { readonly id: string; readonly label: string; readonly always?: boolean }[];
  readonly shown: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

/** Which columns are shown; kept on this machine. */
export function ColumnChoice({ columns, shown, choose }: ColumnChoiceProps): ReactNode {
  const optional = columns.filter((column, place) => place > 0 && !column.always);
  if (optional.length === 0) return null;
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="ink" leftSection={<IconColumns3 size={18} stroke={1.6} aria-hidden />}>
          Cột
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group label="Các cột được hiện" value={[...shown]} onChange={(ids) => choose(ids)}>
          <Stack gap="xs" mt="xs">
            {optional.map((column) => (
              <Checkbox key={column.id} value={column.id} label={column.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Takes what is shown away as a workbook. */
export function OutButton({ href, label = 'Tải bảng Excel' }: { readonly href: string; readonly label?: string }): ReactNode {
  return (
    <Button
      component="a"
      href={href}
      download
      variant="subtle"
      color="ink"
      leftSection={<IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />}
    >
      {label}
    </Button>
  );
}
