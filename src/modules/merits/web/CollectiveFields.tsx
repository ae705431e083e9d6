import type { ReactNode } from 'react';
import type { Loose } from '../domain/draft.ts';
import { COUNT_LABELS, COUNT_NAMES } from '../domain/index.ts';
import type { CollectiveYear } from '../domain/sheet.ts';
import { DayField, KnownField, NumberField, YearField } from './fields.tsx';
import classes from './merits.module.css';
import { Part } from './Part.tsx';

interface CollectiveFieldsProps {
  readonly value: Loose<CollectiveYear> | undefined;
  readonly onChange: (value: Loose<CollectiveYear>) => void;
  readonly at: (field: string) => { readonly name: string; readonly error: ReactNode };
}

/** Figures of one year, and what holds for every year. Empty: not known. */
export function CollectiveFields({ value = {}, onChange, at }: CollectiveFieldsProps): ReactNode {
  const set = (change: Loose<CollectiveYear>) => onChange({ ...value, ...change });
  return (
    <Part
      part="collective"
      lead="Tính đến ngày 31/12, hoặc hết năm học. Số Lao động tiên tiến gồm cả người đạt Chiến sĩ thi đua cơ sở. Ô để trống được hiểu là chưa biết."
    >
      <div className={classes.figures}>
        <YearField label="Năm của số liệu" {...at('year')} value={value.year} onChange={(year) => set({ year })} />
        {COUNT_NAMES.map((name) => (
          <NumberField
            key={name}
            label={COUNT_LABELS[name]}
            {...at(name)}
            value={value[name]}
            onChange={(count) => set({ [name]: count })}
          />
        ))}
        <DayField
          label="Ngày thành lập"
          {...at('foundedOn')}
          value={value.foundedOn}
          onChange={(foundedOn) => set({ foundedOn })}
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
    </Part>
  );
}
