import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { DISCIPLINE_LABELS, KIND_LABELS, RATING_LABELS, RATINGS, SCOPE_LABELS } from '../../../law/facts.ts';
import type { Loose, RowOf } from '../domain/draft.ts';
import type { KnownAward } from '../domain/index.ts';
import { AwardField, ChoiceField, DayField, KnownField, YearField } from './fields.tsx';
import classes from './merits.module.css';

interface RowProps<T> {
  readonly row: Loose<T>;
  readonly set: (change: Loose<T>) => void;
  /** Name and fault of a field of this row. */
  readonly at: (field: string) => { readonly name: string; readonly error: ReactNode };
}

const YEAR = 'Năm';
const ACHIEVEMENT_YEAR = 'Năm thành tích';

/** The best first: what most people are rated. */
const BEST_FIRST = Object.fromEntries(
  RATINGS.toReversed().map((rating) => [rating, RATING_LABELS[rating]]),
) as typeof RATING_LABELS;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const SCOPES = Object.fromEntries(
  Object.entries(SCOPE_LABELS).map(([scope, label]) => [scope, capital(label)]),
) as typeof SCOPE_LABELS;

export function RatingRow({ row, set, at }: RowProps<RowOf['ratings']>): ReactNode {
  return (
    <>
      <YearField label={YEAR} {...at('year')} value={row.year} onChange={(year) => set({ year })} />
      <ChoiceField
        label="Mức xếp loại"
        {...at('rating')}
        labels={BEST_FIRST}
        value={row.rating}
        onChange={(rating) => set({ rating })}
      />
    </>
  );
}

interface WithAwards {
  readonly awards: readonly KnownAward[];
}

export function AwardRow({ row, set, at, awards }: RowProps<RowOf['awards']> & WithAwards): ReactNode {
  return (
    <>
      <AwardField
        label="Danh hiệu, hình thức"
        {...at('code')}
        awards={awards}
        value={row.code || undefined}
        onChange={(code) => set({ code })}
      />
      <YearField label={ACHIEVEMENT_YEAR} {...at('year')} value={row.year} onChange={(year) => set({ year })} />
      <ChoiceField
        label="Loại hình khen"
        {...at('kind')}
        labels={KIND_LABELS}
        unknown="Chưa rõ"
        value={row.kind}
        onChange={(kind) => set({ kind })}
      />
      <DayField
        label="Thành tích đến ngày"
        {...at('achievedTo')}
        value={row.achievedTo}
        onChange={(achievedTo) => set({ achievedTo })}
      />
      <DayField label="Ngày quyết định" {...at('decidedOn')} value={row.decidedOn} onChange={(decidedOn) => set({ decidedOn })} />
      <Checkbox
        className={classes.check}
        {...at('revoked')}
        label="Đã thu hồi"
        checked={row.revoked ?? false}
        onChange={(event) => set({ revoked: event.currentTarget.checked || undefined })}
      />
    </>
  );
}

/** Year, where it has effect, what may stand between, and whether it was put to use: the same of an initiative and a project. */
function ScopedFields({
  row,
  set,
  at,
  scopeLabel,
  children,
}: RowProps<Pick<RowOf['projects'], 'year' | 'scope' | 'applied'>> & {
  readonly scopeLabel: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <>
      <YearField label={YEAR} {...at('year')} value={row.year} onChange={(year) => set({ year })} />
      <ChoiceField label={scopeLabel} {...at('scope')} labels={SCOPES} value={row.scope} onChange={(scope) => set({ scope })} />
      {children}
      <KnownField
        label="Áp dụng"
        {...at('applied')}
        yes="Đã áp dụng hiệu quả"
        no="Chưa áp dụng"
        value={row.applied}
        onChange={(applied) => set({ applied })}
      />
    </>
  );
}

const NOT_USED = 'not-used';

export function InitiativeRow({ row, set, at, awards }: RowProps<RowOf['initiatives']> & WithAwards): ReactNode {
  return (
    <>
      <ScopedFields row={row} set={set} at={at} scopeLabel="Phạm vi được công nhận" />
      <AwardField
        label="Đã dùng để xét tặng"
        {...at('usedFor')}
        awards={awards}
        first={[
          { value: '', label: 'Chưa rõ' },
          { value: NOT_USED, label: 'Chưa dùng lần nào' },
        ]}
        value={row.usedFor === null ? NOT_USED : (row.usedFor ?? '')}
        onChange={(used) => set({ usedFor: used === NOT_USED ? null : used || undefined })}
      />
    </>
  );
}

export function ProjectRow({ row, set, at }: RowProps<RowOf['projects']>): ReactNode {
  return (
    <ScopedFields row={row} set={set} at={at} scopeLabel="Phạm vi ảnh hưởng">
      <KnownField
        label="Nghiệm thu"
        {...at('accepted')}
        yes="Đã nghiệm thu"
        no="Chưa nghiệm thu"
        value={row.accepted}
        onChange={(accepted) => set({ accepted })}
      />
    </ScopedFields>
  );
}

export function DisciplineRow({ row, set, at }: RowProps<RowOf['disciplines']>): ReactNode {
  return (
    <>
      <ChoiceField
        label="Hình thức kỷ luật"
        {...at('form')}
        labels={DISCIPLINE_LABELS}
        value={row.form}
        onChange={(form) => set({ form })}
      />
      <DayField label="Từ ngày" {...at('from')} value={row.from} onChange={(from) => set({ from })} />
      <DayField label="Đến ngày" {...at('until')} value={row.until} onChange={(until) => set({ until })} />
    </>
  );
}
