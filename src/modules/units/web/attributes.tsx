import { Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UnitDetail } from '../contract.ts';
import {
  UNIT_KIND_LABELS,
  UNIT_LEVEL_LABELS,
  type UnitKind,
  type UnitLevel,
  type UnitYearKind,
  YEAR_KIND_LABELS,
} from '../domain/index.ts';

/** What may be entered of a unit, as the fields hold it. */
export interface Attributes {
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly yearKind: UnitYearKind;
  readonly smallCollective: boolean;
  readonly flagEligible: boolean;
  readonly legalPerson: boolean;
  readonly place: string;
}

export const blankUnit: Attributes = {
  name: '',
  shortName: '',
  code: '',
  kind: 'department',
  level: 'base',
  yearKind: 'calendar',
  smallCollective: false,
  flagEligible: false,
  legalPerson: false,
  place: '',
};

export const attributesOf = (unit: UnitDetail): Attributes => ({
  name: unit.name,
  shortName: unit.shortName ?? '',
  code: unit.code ?? '',
  kind: unit.kind,
  level: unit.level,
  yearKind: unit.yearKind,
  smallCollective: unit.smallCollective,
  flagEligible: unit.flagEligible,
  legalPerson: unit.legalPerson,
  place: unit.place ?? '',
});

const orNull = (text: string): string | null => text.trim() || null;
/** As the server takes them. */
export const sentAttributes = (values: Attributes) => ({
  ...values,
  name: values.name.trim(),
  shortName: orNull(values.shortName),
  code: orNull(values.code),
  place: orNull(values.place),
});

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

interface AttributeFieldsProps {
  readonly values: Attributes;
  readonly set: (change: Partial<Attributes>) => void;
  readonly faultOf: (path: string) => ReactNode;
  /** Beginning of the names of fields in the request: "into.newUnit.". */
  readonly prefix?: string;
  readonly nameHint?: string;
}

export function AttributeFields({ values, set, faultOf, prefix = '', nameHint }: AttributeFieldsProps): ReactNode {
  const text = (key: 'name' | 'shortName' | 'code' | 'place') => ({
    name: `${prefix}${key}`,
    value: values[key],
    error: faultOf(`${prefix}${key}`),
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [key]: event.currentTarget.value }),
  });
  const mark = (key: 'smallCollective' | 'flagEligible' | 'legalPerson') => ({
    checked: values[key],
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [key]: event.currentTarget.checked }),
  });
  return (
    <Stack gap="md">
      <TextInput label="Tên đơn vị" withAsterisk description={nameHint} {...text('name')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label="Tên viết tắt" description="Dùng ở nơi hẹp và để tìm" {...text('shortName')} />
        <TextInput label="Mã đơn vị" description="Nếu có; không trùng đơn vị khác" {...text('code')} />
        <Select
          label="Loại"
          withAsterisk
          data={options(UNIT_KIND_LABELS)}
          value={values.kind}
          allowDeselect={false}
          onChange={(kind) => kind && set({ kind: kind as UnitKind })}
        />
        <Select
          label="Cấp"
          withAsterisk
          data={options(UNIT_LEVEL_LABELS)}
          value={values.level}
          allowDeselect={false}
          onChange={(level) => level && set({ level: level as UnitLevel })}
        />
        <Select
          label="Năm công tác"
          data={options(YEAR_KIND_LABELS)}
          value={values.yearKind}
          allowDeselect={false}
          onChange={(year) => year && set({ yearKind: year as UnitYearKind })}
        />
        <TextInput label="Địa danh" description="Ghi trên văn bản của đơn vị" {...text('place')} />
      </SimpleGrid>
      <Group gap="lg">
        <Checkbox label="Tập thể nhỏ" {...mark('smallCollective')} />
        <Checkbox label="Thuộc diện xét tặng cờ" {...mark('flagEligible')} />
        <Checkbox label="Có tư cách pháp nhân" {...mark('legalPerson')} />
      </Group>
    </Stack>
  );
}
