import { Checkbox, Group, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Subject } from '../../../law/facts.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import type { ListName } from '../domain/draft.ts';
import { type FactsDraft, type KnownAward, SECTION_TITLES, type Sensitive, WORKER_LABEL } from '../domain/index.ts';
import { CollectiveFields } from './CollectiveFields.tsx';
import { FactList } from './FactList.tsx';
import { AwardRow, DisciplineRow, InitiativeRow, ProjectRow, RatingRow } from './fact-rows.tsx';
import classes from './merits.module.css';
import { type Fold, FoldContext, Part } from './Part.tsx';
import { useKnownAwards } from './use-known-awards.ts';

export interface MeritFieldsProps {
  readonly value: FactsDraft;
  readonly onChange: (next: FactsDraft) => void;
  readonly subject: Subject;
  /** The fault of a field by its path within the facts: "ratings.0.year". */
  readonly faultOf?: (path: string) => string | undefined;
  /** Before the names of fields, for forms in which faults are met under another path: "facts.". */
  readonly prefix?: string;
  /** What this account is not shown, nor asked. */
  readonly hidden?: readonly Sensitive[];
  /** Parts are one line each and open where they are wanted; without it all of them stand open. */
  readonly fold?: Fold;
}

/** What a subject of each kind is judged by; anything else is shown only where it was written already. */
const ASKED: Record<Subject, readonly ListName[]> = {
  individual: ['ratings', 'awards', 'initiatives', 'projects', 'disciplines'],
  collective: ['ratings', 'awards', 'disciplines'],
  household: ['awards', 'disciplines'],
};

/** Beside its field a fault need not say in which row it is. */
function inPlace(fault: string | undefined): string | undefined {
  const said = fault?.replace(/^[^:]+, dòng \d+: /, '');
  return said && said.charAt(0).toUpperCase() + said.slice(1);
}

/**
 * Everything that is known of one subject, written by hand. What is half written is a draft: `readDraft` makes facts of it or
 * says what is wrong, `withoutBlankRows` leaves out rows in which nothing was written.
 */
export function MeritFields(props: MeritFieldsProps): ReactNode {
  const known = useKnownAwards();
  return (
    <Answered query={known} part>
      {({ rows }) => <Fields {...props} awards={rows.filter(({ subjects }) => subjects.includes(props.subject))} />}
    </Answered>
  );
}

interface FieldsProps extends MeritFieldsProps {
  /** Those that the subject may hold. */
  readonly awards: readonly KnownAward[];
}

function Fields({
  value,
  onChange,
  subject,
  awards,
  faultOf = () => undefined,
  prefix = '',
  hidden = [],
  fold,
}: FieldsProps): ReactNode {
  const set = (change: Partial<FactsDraft>) => onChange({ ...value, ...change });
  const at = (path: string) => ({ name: prefix + path, error: inPlace(faultOf(path)) });
  const shown = (list: ListName) => ASKED[subject].includes(list) || (value[list]?.length ?? 0) > 0;
  const common = (list: ListName) => ({
    list,
    title: SECTION_TITLES[list],
    path: prefix + list,
    error: faultOf(list),
  });
  return (
    <FoldContext value={fold ?? null}>
      <div className={classes.sheet}>
        {shown('ratings') && (
          <FactList
            {...common('ratings')}
            lead="Mức độ hoàn thành nhiệm vụ đã được công nhận. Năm không ghi được hiểu là chưa biết."
            open
            rows={value.ratings}
            onChange={(ratings) => set({ ratings })}
            fields={(row, change, i) => <RatingRow row={row} set={change} at={(field) => at(`ratings.${i}.${field}`)} />}
          />
        )}
        {subject === 'collective' && (
          <CollectiveFields
            value={value.collective}
            onChange={(collective) => set({ collective })}
            at={(field) => at(`collective.${field}`)}
          />
        )}
        {shown('awards') && (
          <FactList
            {...common('awards')}
            lead="Năm thành tích là năm lập thành tích được khen, không phải năm ra quyết định."
            rows={value.awards}
            onChange={(next) => set({ awards: next })}
            fields={(row, change, i) => (
              <AwardRow row={row} set={change} awards={awards} at={(field) => at(`awards.${i}.${field}`)} />
            )}
          />
        )}
        {shown('initiatives') && (
          <FactList
            {...common('initiatives')}
            lead="Sáng kiến đã được cơ quan có thẩm quyền công nhận."
            rows={value.initiatives}
            onChange={(initiatives) => set({ initiatives })}
            fields={(row, change, i) => (
              <InitiativeRow row={row} set={change} awards={awards} at={(field) => at(`initiatives.${i}.${field}`)} />
            )}
          />
        )}
        {shown('projects') && (
          <FactList
            {...common('projects')}
            lead="Phạm vi ảnh hưởng do người có thẩm quyền công nhận."
            rows={value.projects}
            onChange={(projects) => set({ projects })}
            fields={(row, change, i) => <ProjectRow row={row} set={change} at={(field) => at(`projects.${i}.${field}`)} />}
          />
        )}
        {shown('disciplines') && (
          <FactList
            {...common('disciplines')}
            lead="Thành tích được tính lại từ khi chấp hành xong; để trống ngày kết thúc khi còn đang chấp hành."
            rows={value.disciplines}
            onChange={(disciplines) => set({ disciplines })}
            fields={(row, change, i) => <DisciplineRow row={row} set={change} at={(field) => at(`disciplines.${i}.${field}`)} />}
          />
        )}
        {!hidden.includes('underReview') && (
          <Part
            part="underReview"
            lead="Đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra khi có dấu hiệu vi phạm, hoặc có đơn thư đang được xác minh."
          >
            <Radio.Group
              label={SECTION_TITLES.underReview}
              labelProps={{ className: classes.unseen }}
              value={value.underReview === undefined ? 'unknown' : value.underReview ? 'yes' : 'no'}
              onChange={(next) => set({ underReview: next === 'unknown' ? undefined : next === 'yes' })}
            >
              <Group gap="8px 24px" data-path={`${prefix}underReview`} tabIndex={-1}>
                <Radio value="unknown" label="Chưa rõ" />
                <Radio value="no" label="Không" />
                <Radio value="yes" label="Có" />
              </Group>
            </Radio.Group>
          </Part>
        )}
        {(subject === 'individual' || value.worker !== undefined) && (
          <Part part="worker">
            <Checkbox
              {...at('worker')}
              label={WORKER_LABEL}
              checked={value.worker ?? false}
              onChange={(event) => set({ worker: event.currentTarget.checked || undefined })}
            />
          </Part>
        )}
      </div>
    </FoldContext>
  );
}
