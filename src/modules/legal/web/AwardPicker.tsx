import { type ComboboxParsedItem, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { AWARD_KIND_LABELS, AWARD_KINDS } from '../../../law/schema/award.ts';
import type { AwardRow } from '../contract/look-up.ts';
import { findAwards } from '../domain/find-awards.ts';

interface AwardPickerProps {
  readonly awards: readonly AwardRow[];
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: ReactNode;
  readonly className?: string | undefined;
}

/** One picker of two kinds: danh hiệu thi đua and hình thức khen thưởng, found by words, abbreviations and former names. */
export function AwardPicker({ awards, value, onChange, error, className }: AwardPickerProps): ReactNode {
  return (
    <Select
      className={className}
      name="award"
      label="Danh hiệu hoặc hình thức khen thưởng"
      placeholder="Gõ tên hoặc chữ viết tắt"
      searchable
      openOnFocus={false}
      withAsterisk
      nothingFoundMessage="Không tìm thấy tên phù hợp"
      data={AWARD_KINDS.map((kind) => ({
        group: AWARD_KIND_LABELS[kind],
        items: awards.filter((award) => award.kind === kind).map(({ code, label }) => ({ value: code, label })),
      }))}
      filter={({ options, search }) => {
        const wanted = new Set(findAwards(awards, search).map(({ code }) => code));
        const found: ComboboxParsedItem[] = [];
        for (const option of options) {
          if (!('group' in option)) {
            if (wanted.has(option.value)) found.push(option);
            continue;
          }
          const items = option.items.filter(({ value }) => wanted.has(value));
          if (items.length > 0) found.push({ ...option, items });
        }
        return found;
      }}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      error={error}
      maxDropdownHeight={320}
    />
  );
}
