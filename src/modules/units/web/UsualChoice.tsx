import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Filter } from '../../../ui/list/types.ts';

/** A filter that always holds: without a choice in the address the first option is what the server answers. */
export const usualChoice = (
  name: string,
  label: string,
  options: readonly [{ value: string; label: string }, ...{ value: string; label: string }[]],
): Filter => ({
  kind: 'own',
  name,
  label,
  render: (value, set): ReactNode => (
    <Select
      label={label}
      data={[...options]}
      value={value || options[0].value}
      allowDeselect={false}
      onChange={(next) => set(next === options[0].value ? '' : (next ?? ''))}
    />
  ),
});
