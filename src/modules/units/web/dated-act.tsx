import { Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';

export interface Dated {
  readonly onDay: LocalDate | null;
  readonly decision: string;
}

interface DatedFieldsProps {
  readonly label: string;
  readonly values: Dated;
  readonly set: (values: Dated) => void;
  readonly description?: string;
  readonly max?: LocalDate;
}

/** The day from which a change holds, and the decision behind it. The reason is asked for by the dialogue itself. */
export function DatedFields({ label, values, set, description, max }: DatedFieldsProps): ReactNode {
  return (
    <Stack gap="md">
      <DateField
        label={label}
        required
        value={values.onDay}
        description={description}
        {...(max ? { max } : {})}
        onChange={(onDay) => set({ ...values, onDay })}
      />
      <TextInput
        label="Căn cứ"
        description="Số, ngày của nghị quyết hoặc quyết định"
        value={values.decision}
        onChange={(event) => set({ ...values, decision: event.currentTarget.value })}
      />
    </Stack>
  );
}

export const whySent = (decision: string, reason: string) => ({
  decision: decision.trim() || null,
  reason: reason.trim() || null,
});

/** What the dialogue shows when something was left out, before anything is sent. */
export function missing(detail: string): never {
  throw new Problem({ status: 400, code: 'invalid-input', title: 'Chưa đủ thông tin', detail });
}
