import { type ComboboxItem, MultiSelect, type OptionsFilter } from '@mantine/core';
import type { ReactNode } from 'react';
import { viFilter } from '../../../ui/fields/vi-filter.ts';
import type { RegulationOptions } from '../contract.ts';

/** Without accents, and within the groups. */
const filterInGroups: OptionsFilter = ({ options, search, limit }) =>
  options.flatMap((entry) => {
    if (!('group' in entry)) return viFilter({ options: [entry], search, limit });
    const items = viFilter({ options: entry.items, search, limit }) as ComboboxItem[];
    return items.length > 0 ? [{ ...entry, items }] : [];
  });

interface AwardsFieldProps {
  readonly name: string;
  readonly error: string | undefined;
  readonly description?: string | undefined;
  readonly required: boolean;
  readonly awards: RegulationOptions['awards'];
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Several titles and forms of commendation, by name, in their groups. */
export function AwardsField({ awards, value, onChange, required, ...field }: AwardsFieldProps): ReactNode {
  const groups = [...new Set(awards.map(({ group }) => group))].map((group) => ({
    group,
    items: awards.filter((award) => award.group === group).map(({ code, label }) => ({ value: code, label })),
  }));
  return (
    <MultiSelect
      {...field}
      label="Danh hiệu, hình thức khen thưởng"
      withAsterisk={required}
      data={groups}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable={false}
      hidePickedOptions
      filter={filterInGroups}
      nothingFoundMessage="Không có trong danh mục"
      placeholder={value.length === 0 ? 'Gõ để tìm, không cần dấu' : ''}
    />
  );
}
