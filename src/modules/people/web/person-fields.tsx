import { Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import type { Entity } from '../../../ui/fields/EntityPicker.tsx';
import { today } from '../../../ui/text/today.ts';
import { UnitField } from '../../units/web/index.ts';
import { GENDER_LABELS, type Gender } from '../domain/index.ts';

export interface Particulars {
  readonly fullName: string;
  readonly gender: Gender | null;
  readonly bornOn: LocalDate | null;
  readonly code: string;
  readonly email: string;
}
export const blankPerson: Particulars = { fullName: '', gender: null, bornOn: null, code: '', email: '' };

const orNull = (text: string): string | null => text.trim() || null;
export const sentParticulars = (values: Particulars) => ({
  ...values,
  fullName: values.fullName.trim(),
  code: orNull(values.code),
  email: orNull(values.email),
});

type FaultOf = (path: string) => ReactNode;

export function ParticularFields({
  values,
  set,
  faultOf,
}: {
  readonly values: Particulars;
  readonly set: (change: Partial<Particulars>) => void;
  readonly faultOf: FaultOf;
}): ReactNode {
  const text = (key: 'fullName' | 'code' | 'email') => ({
    name: key,
    value: values[key],
    error: faultOf(key),
    onChange: (event: { currentTarget: HTMLInputElement }) => set({ [key]: event.currentTarget.value }),
  });
  return (
    <Stack gap="md">
      <TextInput label="Họ và tên" withAsterisk autoComplete="off" {...text('fullName')} data-autofocus />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Giới tính"
          clearable
          data={Object.entries(GENDER_LABELS).map(([value, label]) => ({ value, label }))}
          value={values.gender}
          onChange={(gender) => set({ gender: gender as Gender | null })}
        />
        <DateField
          label="Ngày sinh"
          name="bornOn"
          value={values.bornOn}
          onChange={(bornOn) => set({ bornOn })}
          max={today()}
          error={faultOf('bornOn')}
        />
        <TextInput label="Mã cán bộ" description="Nếu có; không trùng người khác" {...text('code')} />
        <TextInput label="Thư điện tử" description="Để nhận nhắc việc" type="email" {...text('email')} />
      </SimpleGrid>
    </Stack>
  );
}

export interface PositionValues {
  readonly unit: Entity | null;
  readonly title: string;
  readonly leader: boolean;
  readonly directWorker: boolean;
  readonly from: LocalDate | null;
}
export const blankPosition: PositionValues = { unit: null, title: '', leader: false, directWorker: false, from: null };

export function PositionFields({
  values,
  set,
  faultOf,
  prefix = '',
  fromLabel = 'Từ ngày',
  fromHint,
  fixedUnit,
}: {
  readonly values: PositionValues;
  readonly set: (change: Partial<PositionValues>) => void;
  readonly faultOf: FaultOf;
  readonly prefix?: string;
  readonly fromLabel?: string;
  readonly fromHint?: string;
  readonly fixedUnit?: boolean;
}): ReactNode {
  return (
    <Stack gap="md">
      {!fixedUnit && (
        <UnitField
          label="Đơn vị"
          name={`${prefix}unitId`}
          required
          value={values.unit}
          onChange={(unit) => set({ unit })}
          error={faultOf(`${prefix}unitId`)}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Chức danh, chức vụ"
          name={`${prefix}title`}
          withAsterisk
          value={values.title}
          error={faultOf(`${prefix}title`)}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <DateField
          label={fromLabel}
          name={`${prefix}from`}
          description={fromHint}
          value={values.from}
          onChange={(from) => set({ from })}
          error={faultOf(`${prefix}from`)}
        />
      </SimpleGrid>
      <Group gap="lg">
        <Checkbox
          label="Lãnh đạo, quản lý"
          checked={values.leader}
          onChange={(event) => set({ leader: event.currentTarget.checked })}
        />
        <Checkbox
          label="Người lao động trực tiếp"
          checked={values.directWorker}
          onChange={(event) => set({ directWorker: event.currentTarget.checked })}
        />
      </Group>
    </Stack>
  );
}
