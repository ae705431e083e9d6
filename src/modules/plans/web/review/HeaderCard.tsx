import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { DateField } from '../../../../ui/fields/DateField.tsx';
import type { PlanDraft } from '../../contract/draft.ts';
import { CommitText } from './CommitText.tsx';

type Header = PlanDraft['header'];

interface HeaderFieldsProps {
  readonly header: Header;
  readonly change: (change: Partial<Header>) => void;
}

const texts: readonly { readonly field: keyof Header & string; readonly label: string; readonly max: number }[] = [
  { field: 'agency', label: 'Cơ quan ban hành', max: 300 },
  { field: 'superior', label: 'Cơ quan cấp trên trực tiếp', max: 300 },
  { field: 'number', label: 'Số', max: 50 },
  { field: 'symbol', label: 'Ký hiệu', max: 50 },
  { field: 'place', label: 'Địa danh', max: 100 },
  { field: 'signer', label: 'Người ký', max: 100 },
  { field: 'signerTitle', label: 'Quyền hạn, chức vụ người ký', max: 200 },
];

/** The head of a plan's document, for correcting. */
export function HeaderFields({ header, change }: HeaderFieldsProps): ReactNode {
  return (
    <Stack gap="sm">
      <CommitText
        lines
        required
        label="Tên kế hoạch (không ghi chữ “Kế hoạch”)"
        name="header.title"
        value={header.title ?? ''}
        maxLength={500}
        error={header.title ? undefined : 'Xin ghi tên kế hoạch.'}
        commit={(text) => change({ title: text.trim() || null })}
      />
      <SimpleGrid type="container" cols={{ base: 1, '420px': 2 }} spacing="sm">
        <NativeSelect
          label="Tính theo"
          value={header.yearKind}
          data={[
            { value: 'calendar', label: 'Năm dương lịch' },
            { value: 'school', label: 'Năm học' },
          ]}
          onChange={(event) => change({ yearKind: event.currentTarget.value === 'school' ? 'school' : 'calendar' })}
        />
        <CommitText
          label={header.yearKind === 'school' ? 'Năm bắt đầu của năm học' : 'Năm'}
          name="header.year"
          required
          value={header.year === null ? '' : String(header.year)}
          maxLength={4}
          error={header.year === null ? 'Xin ghi năm của kế hoạch, bốn chữ số.' : undefined}
          commit={(text) => change({ year: yearIn(text) })}
        />
        {texts.map(({ field, label, max }) => (
          <CommitText
            key={field}
            label={label}
            name={`header.${field}`}
            value={String(header[field] ?? '')}
            maxLength={max}
            commit={(text) => change({ [field]: text.trim() || null })}
          />
        ))}
        <DateField
          label="Ngày ban hành"
          name="header.issuedOn"
          value={header.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      </SimpleGrid>
    </Stack>
  );
}

const yearIn = (text: string): number | null => (/^20\d\d$/.test(text.trim()) ? Number(text.trim()) : null);
