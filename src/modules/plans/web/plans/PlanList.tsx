import { SegmentedControl, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useScope, yearLabel } from '../../../../ui/frame/scope.ts';
import { DataList } from '../../../../ui/list/DataList.tsx';
import type { RowOf } from '../../../../ui/list/types.ts';
import { Page } from '../../../../ui/page/Page.tsx';
import { ButtonLink } from '../../../../ui/routing/AppLink.tsx';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import { StateTag } from '../../../../ui/text/StateTag.tsx';
import { DateText } from '../../../../ui/text/texts.tsx';
import { listPlans } from '../../contract/plans.ts';
import { PLAN_STATE_LABELS, PLAN_STATES } from '../../domain/transitions.ts';
import { numberWords, PlanState } from './PlanState.tsx';
import { UnderReview } from './UnderReview.tsx';

type Row = RowOf<typeof listPlans>;

const columns = [
  { id: 'title', label: 'Kế hoạch', cell: (row: Row) => row.title, always: true },
  { id: 'unit', label: 'Đơn vị', cell: (row: Row) => row.unit.name },
  { id: 'state', label: 'Tình trạng', cell: (row: Row) => <PlanState state={row.state} />, width: 170 },
  { id: 'number', label: 'Số, ký hiệu', cell: (row: Row) => numberWords(row) ?? '', hidden: true },
  { id: 'issuedOn', label: 'Ngày ban hành', cell: (row: Row) => <DateText day={row.issuedOn} />, sort: 'issuedOn', width: 150 },
  { id: 'tasks', label: 'Nhiệm vụ', cell: (row: Row) => <Progress plan={row} />, width: 190 },
  { id: 'signer', label: 'Người ký', cell: (row: Row) => row.signer ?? '', hidden: true },
];

const scopes = [
  { value: '', label: 'Tất cả' },
  { value: 'own', label: 'Đơn vị' },
  { value: 'below', label: 'Cấp dưới' },
  { value: 'above', label: 'Cấp trên' },
];

const filters = [
  { kind: 'search' as const, name: 'search', label: 'Tìm kế hoạch', placeholder: 'Tên kế hoạch hoặc tên đơn vị' },
  {
    kind: 'choice' as const,
    name: 'state',
    label: 'Tình trạng',
    options: PLAN_STATES.map((value) => ({ value, label: PLAN_STATE_LABELS[value] })),
  },
  {
    kind: 'own' as const,
    name: 'scope',
    label: 'Của',
    render: (value: string, set: (value: string) => void) => (
      <SegmentedControl data={scopes} value={value} onChange={set} aria-label="Kế hoạch của" />
    ),
  },
];

/** Plans of the chosen unit and year: its own, those of units below it, those issued above it. */
export default function PlanList(): ReactNode {
  const { may } = useSession();
  const { unitId, unit, year } = useScope();
  const fixed = useMemo(
    () => ({ query: { ...(unitId ? { unitId } : {}), year: year.year, yearKind: year.kind } }),
    [unitId, year],
  );
  const drafts = may('plan.draft');
  const when = yearLabel(year).toLowerCase();
  return (
    <Page
      title="Kế hoạch"
      lead={`Kế hoạch thi đua, khen thưởng ${when}${unit ? ` của ${unit.name}, các đơn vị trực thuộc và cấp trên` : ''}.`}
      act={
        drafts && (
          <>
            <ButtonLink to="/ke-hoach/moi" variant="default">
              Lập kế hoạch cách khác
            </ButtonLink>
            <ButtonLink to="/ke-hoach/nhap">Nhập kế hoạch từ tệp</ButtonLink>
          </>
        )
      }
    >
      {drafts && unitId && <UnderReview unitId={unitId} />}
      <DataList
        id="plans"
        op={listPlans}
        fixed={fixed}
        noun="kế hoạch"
        rowId={(row: Row) => row.id}
        columns={columns}
        filters={filters}
        open={{ to: (row: Row) => `/ke-hoach/${row.id}` }}
        empty={{
          title: `Chưa có kế hoạch nào của ${when}`,
          next: drafts
            ? 'Thả tệp Word hoặc PDF của kế hoạch để phần mềm đọc ra từng nhiệm vụ, hoặc lập kế hoạch từ năm trước hay từ kế hoạch cấp trên.'
            : 'Kế hoạch hiện ở đây khi đơn vị hoặc cấp trên ban hành. Có thể chọn năm khác ở đầu trang.',
          act: drafts ? <ButtonLink to="/ke-hoach/nhap">Nhập kế hoạch từ tệp</ButtonLink> : undefined,
        }}
      />
    </Page>
  );
}

function Progress({ plan }: { readonly plan: Row }): ReactNode {
  if (plan.taskCount === 0) return <Text c="dimmed">Chưa có nhiệm vụ</Text>;
  if (plan.state === 'draft' || plan.state === 'discarded') return `${formatCount(plan.taskCount)} nhiệm vụ`;
  return (
    <>
      {formatCount(plan.doneCount)} trên {formatCount(plan.taskCount)} đã xong
      {plan.lateCount > 0 && (
        <div>
          <StateTag state="late">{formatCount(plan.lateCount)} quá hạn</StateTag>
        </div>
      )}
    </>
  );
}
