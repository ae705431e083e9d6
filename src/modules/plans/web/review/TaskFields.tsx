import { Select, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { cleanText } from '../../../../kernel/vi-text.ts';
import type { WorkYear } from '../../../../kernel/year.ts';
import { DateField } from '../../../../ui/fields/DateField.tsx';
import { viFilter } from '../../../../ui/fields/vi-filter.ts';
import type { DraftTask } from '../../contract/draft.ts';
import { timeOf } from '../../domain/plan-time.ts';
import { suggestKind, TASK_KIND_LABELS, TASK_KINDS, type TaskKind } from '../../domain/task-kind.ts';
import { TIMING_LABELS, TIMINGS, type Timing } from '../../domain/task-state.ts';
import { CommitText } from './CommitText.tsx';
import { PeopleField } from './PeopleField.tsx';
import { understoodWords } from './time-words.ts';
import { UnitsField } from './UnitsField.tsx';

const kinds = TASK_KINDS.map((value) => ({ value, label: TASK_KIND_LABELS[value] }));
const timings = TIMINGS.map((value) => ({ value, label: TIMING_LABELS[value] }));

interface TaskFieldsProps {
  readonly task: DraftTask;
  readonly change: (change: Partial<Omit<DraftTask, 'id'>>) => void;
  /** The plan's year, in which words of time are understood. */
  readonly year: WorkYear | null;
  /** Fault of a field by its name. */
  readonly fault?: (field: string) => ReactNode;
  /** Without the fields an issued task does not let one change. */
  readonly amending?: boolean;
}

/** Everything a task of a plan says, for correcting. Words of time are understood as soon as the field is left. */
export function TaskFields({ task, change, year, fault = () => undefined, amending }: TaskFieldsProps): ReactNode {
  const backwards = task.periodStart && task.periodEnd && task.periodStart > task.periodEnd;
  const retime = (text: string) => {
    const words = cleanText(text) || null;
    change(year ? timeOf(words, year) : { timing: 'untimed', timeText: words, periodStart: null, periodEnd: null });
  };
  return (
    <Stack gap="sm">
      <CommitText
        lines
        required
        label="Nội dung nhiệm vụ"
        name="content"
        value={task.content}
        maxLength={4000}
        error={fault('content')}
        commit={(text) => {
          const content = text.trim();
          change(task.kind === 'other' ? { content, kind: suggestKind(content) } : { content });
        }}
      />
      <SimpleGrid type="container" cols={{ base: 1, '420px': 2 }} spacing="sm">
        <CommitText
          label="Thời gian, theo lời của kế hoạch"
          name="timeText"
          value={task.timeText ?? ''}
          maxLength={500}
          error={fault('timeText')}
          description={`Được hiểu là: ${understoodWords(task)}`}
          commit={retime}
        />
        <Select
          label="Loại công việc"
          name="kind"
          data={kinds}
          value={task.kind}
          allowDeselect={false}
          searchable
          filter={viFilter}
          onChange={(kind) => kind && change({ kind: kind as TaskKind })}
        />
      </SimpleGrid>
      <SimpleGrid type="container" cols={{ base: 1, '360px': 2, '620px': 3 }} spacing="sm">
        <Select
          label="Cách tính thời gian"
          name="timing"
          data={timings}
          value={task.timing}
          allowDeselect={false}
          onChange={(timing) => timing && change({ timing: timing as Timing })}
        />
        <DateField
          key={`start ${task.timeText ?? ''}`}
          label="Từ ngày"
          name="periodStart"
          value={task.periodStart}
          onChange={(periodStart) => change({ periodStart })}
        />
        <DateField
          key={`end ${task.timeText ?? ''}`}
          label="Đến ngày"
          name="periodEnd"
          value={task.periodEnd}
          error={fault('periodEnd') ?? (backwards ? 'Ngày kết thúc phải từ ngày bắt đầu trở đi.' : undefined)}
          onChange={(periodEnd) => change({ periodEnd })}
        />
      </SimpleGrid>
      <UnitsField label="Đơn vị chủ trì" value={task.lead} onChange={(lead) => change({ lead })} />
      <UnitsField label="Đơn vị phối hợp" value={task.coordinating} onChange={(coordinating) => change({ coordinating })} />
      {!amending && <PeopleField personIds={task.personIds} onChange={(personIds) => change({ personIds })} />}
      <CommitText
        label="Sản phẩm, kết quả"
        name="product"
        value={task.product ?? ''}
        maxLength={1000}
        commit={(product) => change({ product: product.trim() || null })}
      />
      {!amending && (
        <SimpleGrid type="container" cols={{ base: 1, '420px': 2 }} spacing="sm">
          <CommitText
            label="Phần của kế hoạch"
            name="section"
            value={task.section ?? ''}
            maxLength={300}
            commit={(section) => change({ section: section.trim() || null })}
          />
          <CommitText
            label="Ghi chú"
            name="note"
            value={task.note ?? ''}
            maxLength={2000}
            commit={(note) => change({ note: note.trim() || null })}
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}
