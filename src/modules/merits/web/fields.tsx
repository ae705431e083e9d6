import { type ComboboxItem, type ComboboxItemGroup, NumberInput, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { viFilter } from '../../../ui/fields/vi-filter.ts';
import type { KnownAward } from '../domain/index.ts';

/** What every field of a sheet is given. `name` is also the path of its fault. */
export interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
}

/** A whole number; empty is `undefined`. */
export function NumberField({
  value,
  onChange,
  max,
  ...field
}: FieldProps & {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly max?: number;
}): ReactNode {
  return (
    <NumberInput
      {...field}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
      min={0}
      {...(max === undefined ? {} : { max, clampBehavior: 'strict' as const })}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      inputMode="numeric"
    />
  );
}

/** A year of four figures, without the stops that numbers have. */
export const YearField = (props: Omit<Parameters<typeof NumberField>[0], 'max'>): ReactNode => (
  <NumberField {...props} max={9999} />
);

/** A day; empty is `undefined`. */
export const DayField = ({
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly value: LocalDate | null | undefined;
  readonly onChange: (day: LocalDate | undefined) => void;
}): ReactNode => <DateField {...field} value={value ?? null} onChange={(day) => onChange(day ?? undefined)} />;

/** One of a closed list, by its labels. */
export function ChoiceField<T extends string>({
  labels,
  value,
  onChange,
  unknown,
  ...field
}: FieldProps & {
  readonly labels: Readonly<Record<T, string>>;
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
  /** What no choice is called, where none may be made. */
  readonly unknown?: string;
}): ReactNode {
  const options = Object.entries<string>(labels).map(([code, label]) => ({ value: code, label }));
  return (
    <Select
      {...field}
      data={unknown ? [{ value: '', label: unknown }, ...options] : options}
      value={value ?? (unknown ? '' : null)}
      onChange={(next) => onChange((next || undefined) as T | undefined)}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}

/** Yes, no, or not known: three things, none of them a default of another. */
export function KnownField({
  yes,
  no,
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly yes: string;
  readonly no: string;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}): ReactNode {
  return (
    <ChoiceField
      {...field}
      labels={{ yes, no }}
      unknown="Chưa rõ"
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={(next) => onChange(next === undefined ? undefined : next === 'yes')}
    />
  );
}

/** A title or form of commendation, by group. `first` stands before the groups. */
export function AwardField({
  awards,
  value,
  onChange,
  first = [],
  ...field
}: FieldProps & {
  readonly awards: readonly KnownAward[];
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  readonly first?: readonly ComboboxItem[];
}): ReactNode {
  const groups = [...new Set(awards.map(({ group }) => group))].map((group): ComboboxItemGroup<ComboboxItem> => {
    const items = awards.filter((award) => award.group === group);
    return { group, items: items.map((award) => ({ value: award.code, label: award.label })) };
  });
  return (
    <Select
      {...field}
      data={[...first, ...groups]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      searchable
      selectFirstOptionOnChange
      filter={viFilter}
      allowDeselect={false}
      nothingFoundMessage="Không có trong danh mục"
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}
