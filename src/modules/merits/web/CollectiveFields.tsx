import type { ReactNode } from 'react';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import type { Loose } from '../domain/draft.ts';
import type { CollectiveYear } from '../domain/sheet.ts';
import { KnownField, NumberField, YearField } from './fields.tsx';
import classes from './merits.module.css';

interface CollectiveFieldsProps {
  readonly value: Loose<CollectiveYear> | undefined;
  readonly onChange: (value: Loose<CollectiveYear>) => void;
  readonly at: (field: string) => { readonly name: string; readonly error: ReactNode };
}

const COUNTS = [
  ['headcount', 'Số người của tập thể'],
  ['ldtt', 'Số đạt Lao động tiên tiến'],
  ['cstdcs', 'Số đạt Chiến sĩ thi đua cơ sở'],
  ['membersRatedHtnvOrBetter', 'Số hoàn thành nhiệm vụ trở lên'],
  ['membersDisciplinedCanhCaoOrWorse', 'Số bị kỷ luật từ cảnh cáo trở lên'],
  ['clusterRank', 'Thứ hạng trong cụm, khối'],
] as const;

/** Figures of one year, and what holds for every year. Empty: not known. */
export function CollectiveFields({ value = {}, onChange, at }: CollectiveFieldsProps): ReactNode {
  const set = (change: Loose<CollectiveYear>) => onChange({ ...value, ...change });
  return (
    <Section
      title="Số liệu của tập thể"
      lead="Tính đến ngày 31/12, hoặc hết năm học. Số Lao động tiên tiến gồm cả người đạt Chiến sĩ thi đua cơ sở. Ô để trống được hiểu là chưa biết."
    >
      <div className={classes.figures}>
        <YearField label="Năm của số liệu" {...at('year')} value={value.year} onChange={(year) => set({ year })} />
        {COUNTS.map(([key, label]) => (
          <NumberField key={key} label={label} {...at(key)} value={value[key]} onChange={(count) => set({ [key]: count })} />
        ))}
        <DateField
          label="Ngày thành lập"
          {...at('foundedOn')}
          value={value.foundedOn ?? null}
          onChange={(day) => set({ foundedOn: day ?? undefined })}
        />
        <KnownField
          label="Thuộc diện xét tặng cờ thi đua"
          {...at('flagEligible')}
          yes="Có"
          no="Không"
          value={value.flagEligible}
          onChange={(flagEligible) => set({ flagEligible })}
        />
      </div>
    </Section>
  );
}
