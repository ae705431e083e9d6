import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { viFilter } from '../fields/vi-filter.ts';
import type { Filter } from './types.ts';

interface FilterBarProps {
  readonly filters: readonly Filter[];
  readonly values: Record<string, string>;
  readonly change: (change: Record<string, string>) => void;
}

/** The search and the filters above a list; on a phone all but the search stand behind one button. */
export function FilterBar({ filters, values, change }: FilterBarProps): ReactNode {
  const phone = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  const used = filters.filter(({ kind, name }) => kind !== 'search' && values[name]).length;
  const [open, setOpen] = useState(false);
  if (filters.length === 0) return null;
  const others = filters.filter(({ kind }) => kind !== 'search');
  return (
    <Group role="search" aria-label="Lọc danh sách" gap="sm" align="flex-end" className="sv-no-print">
      {filters.map((filter) =>
        filter.kind === 'search' ? (
          <SearchField
            key={filter.name}
            filter={filter}
            value={values[filter.name] ?? ''}
            set={(value) => change({ [filter.name]: value })}
          />
        ) : null,
      )}
      {phone && others.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {used > 0 ? `Điều kiện lọc (${used})` : 'Điều kiện lọc'}
        </Button>
      )}
      {(!phone || open) &&
        others.map((filter) => (
          <FilterField
            key={filter.name}
            filter={filter}
            value={values[filter.name] ?? ''}
            set={(value) => change({ [filter.name]: value })}
          />
        ))}
    </Group>
  );
}

interface FieldProps<F> {
  readonly filter: F;
  readonly value: string;
  readonly set: (value: string) => void;
}

/** Waits until the person stops typing; follows the address when it changes by itself (Back, a cleared filter). */
function SearchField({ filter, value, set }: FieldProps<Filter & { kind: 'search' }>): ReactNode {
  const [text, setText] = useState(value);
  const send = useDebouncedCallback((next: string) => set(next.trim()), 300);
  useEffect(() => setText((was) => (was.trim() === value ? was : value)), [value]);
  return (
    <TextInput
      type="search"
      label={filter.label}
      placeholder={filter.placeholder}
      leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
      style={{ flex: '1 1 240px', maxWidth: 400 }}
    />
  );
}

function FilterField({ filter, value, set }: FieldProps<Filter>): ReactNode {
  if (filter.kind === 'own') return filter.render(value, set);
  if (filter.kind === 'yes') {
    return (
      <Checkbox
        label={filter.label}
        checked={value === 'true'}
        onChange={(event) => set(event.currentTarget.checked ? 'true' : '')}
        mb={9}
      />
    );
  }
  if (filter.kind !== 'choice') return null;
  return (
    <Select
      label={filter.label}
      placeholder="Tất cả"
      data={filter.options}
      value={value === '' ? null : value}
      onChange={(next) => set(next ?? '')}
      clearable
      searchable={filter.options.length > 8}
      filter={viFilter}
      nothingFoundMessage="Không có lựa chọn phù hợp"
      clearButtonProps={{ 'aria-label': `Bỏ lọc ${filter.label}` }}
      style={{ flex: '0 1 200px' }}
    />
  );
}
