import { MultiSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { viFilter } from '../../../ui/fields/vi-filter.ts';
import type { RegulationOptions } from '../contract.ts';

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
      filter={viFilter}
      nothingFoundMessage="Không có trong danh mục"
      placeholder={value.length === 0 ? 'Gõ để tìm, không cần dấu' : ''}
    />
  );
}
