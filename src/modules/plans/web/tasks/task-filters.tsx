import { type ReactNode, useMemo } from 'react';
import type { WorkYear } from '../../../../kernel/year.ts';
import { useRecord } from '../../../../ui/api/hooks.ts';
import { useScope } from '../../../../ui/frame/scope.ts';
import type { Filter } from '../../../../ui/list/types.ts';
import { useFilters } from '../../../../ui/routing/use-address.ts';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { getUnit } from '../../../units/contract.ts';
import { UnitField } from '../../../units/web/index.ts';
import { TASK_KIND_LABELS, TASK_KINDS } from '../../domain/task-kind.ts';
import { TASK_BUCKET_LABELS, TASK_BUCKETS, TIMING_LABELS, TIMINGS } from '../../domain/task-state.ts';

const ownScopes = [
  { value: 'mine', label: 'Giao cho tôi' },
  { value: 'own', label: 'Trong kế hoạch của đơn vị' },
];
const lowerScopes = [
  { value: 'children', label: 'Đơn vị trực thuộc' },
  { value: 'below', label: 'Mọi đơn vị cấp dưới' },
  { value: 'tree', label: 'Đơn vị và mọi cấp dưới' },
];

/** Another unit than the one chosen at the top: numbers of the roll-up open their rows with it. */
function UnitFilter({ value, set }: { readonly value: string; readonly set: (value: string) => void }): ReactNode {
  const unit = useRecord(getUnit, { params: { id: value } }, { enabled: value !== '', staleTime: 300_000 });
  const chosen = value === '' ? null : { id: value, label: unit.data?.name ?? 'Đơn vị đã chọn' };
  return <UnitField label="Đơn vị khác" value={chosen} onChange={(next) => set(next?.id ?? '')} />;
}

/** Filters of task lists, by the names the server takes them. */
function useTaskFilters(): readonly Filter[] {
  const { may } = useSession();
  const lower = may('rollup.read');
  return useMemo<readonly Filter[]>(
    () => [
      { kind: 'search', name: 'search', label: 'Tìm nhiệm vụ', placeholder: 'Nội dung hoặc đơn vị thực hiện' },
      {
        kind: 'choice',
        name: 'bucket',
        label: 'Tình trạng',
        options: TASK_BUCKETS.filter((name) => name !== 'all').map((value) => ({ value, label: TASK_BUCKET_LABELS[value] })),
      },
      { kind: 'choice', name: 'scope', label: 'Của', options: lower ? [...ownScopes, ...lowerScopes] : ownScopes },
      {
        kind: 'choice',
        name: 'kind',
        label: 'Loại công việc',
        options: TASK_KINDS.map((value) => ({ value, label: TASK_KIND_LABELS[value] })),
      },
      {
        kind: 'choice',
        name: 'timing',
        label: 'Cách định thời gian',
        options: TIMINGS.map((value) => ({ value, label: TIMING_LABELS[value] })),
      },
      ...(lower
        ? [
            {
              kind: 'own' as const,
              name: 'unitId',
              label: 'Đơn vị khác',
              render: (value: string, set: (value: string) => void) => <UnitFilter value={value} set={set} />,
            },
          ]
        : []),
    ],
    [lower],
  );
}

export const quarterFilter: Filter = {
  kind: 'choice',
  name: 'quarter',
  label: 'Hạn trong quý',
  options: ['I', 'II', 'III', 'IV'].map((roman, place) => ({ value: String(place + 1), label: `Quý ${roman}` })),
};

const none = { search: '', bucket: '', scope: '', kind: '', timing: '', unitId: '' };

interface TaskView {
  readonly filters: readonly Filter[];
  readonly values: Record<string, string>;
  readonly change: (change: Record<string, string>) => void;
  /** For the server: the filters, and the unit chosen at the top where they name none. */
  readonly query: Record<string, string>;
  /** For links to the same tasks elsewhere. */
  readonly search: Record<string, string>;
  readonly year: WorkYear;
  /** Whose tasks they are, after "Nhiệm vụ của". */
  readonly whose: string;
}

/** The filters in the address of a board, a calendar or a timeline, and what to ask the server with them. */
export function useTaskView(): TaskView {
  const { unitId, unit, year } = useScope();
  const filters = useTaskFilters();
  const [values, change] = useFilters<Record<string, string>>(none);
  const search = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const usual: Record<string, string> = unitId ? { scope: 'unit', unitId } : { scope: 'mine' };
  return { filters, values, change, query: { ...usual, ...search }, search, year, whose: whoseWords(values, unit?.name) };
}

function whoseWords({ scope, unitId }: Record<string, string>, unitName = 'tôi'): string {
  if (scope === 'mine') return 'tôi';
  const unit = unitId ? 'đơn vị đã chọn' : unitName;
  if (scope === 'children') return `các đơn vị trực thuộc ${unit}`;
  if (scope === 'below') return `các đơn vị cấp dưới của ${unit}`;
  return scope === 'tree' ? `${unit} và các đơn vị cấp dưới` : unit;
}
