import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useScope } from '../../../ui/frame/scope.ts';
import { DataList } from '../../../ui/list/DataList.tsx';
import type { RowOf } from '../../../ui/list/types.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { ButtonLink } from '../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { DateText } from '../../../ui/text/texts.tsx';
import { listRegulations } from '../contract.ts';
import { STANDING_LABELS } from '../domain/index.ts';
import { AppliedView } from './AppliedView.tsx';
import { addressOfRegulation, HOME } from './address.ts';
import classes from './regulations.module.css';
import { PeriodText, StandingTag } from './words.tsx';

type Row = RowOf<typeof listRegulations>;

const VIEWS = [
  { value: '', label: 'Đang áp dụng' },
  { value: 'van-ban', label: 'Danh sách văn bản' },
];
const columns = [
  { id: 'number', label: 'Số, ký hiệu', cell: (row: Row) => row.number, width: 190 },
  { id: 'title', label: 'Trích yếu', cell: (row: Row) => row.title },
  { id: 'standing', label: 'Tình trạng', cell: (row: Row) => <StandingTag standing={row.standing} />, width: 200 },
  { id: 'period', label: 'Áp dụng', cell: (row: Row) => <PeriodText from={row.from} to={row.to} />, width: 170 },
  { id: 'unit', label: 'Đơn vị', cell: (row: Row) => row.unit.name },
  { id: 'signedOn', label: 'Ngày ký', cell: (row: Row) => <DateText day={row.signedOn} />, hidden: true },
  { id: 'matters', label: 'Nội dung', cell: (row: Row) => row.matters.join('; '), hidden: true },
];
const filters = [
  { kind: 'search' as const, name: 'q', label: 'Tìm quy định', placeholder: 'Số, trích yếu hoặc cơ quan ban hành' },
  {
    kind: 'choice' as const,
    name: 'standing',
    label: 'Tình trạng',
    options: Object.entries(STANDING_LABELS).map(([value, label]) => ({ value, label })),
  },
];

/** What the unit is bound by beside the nation's law: as it applies on a day, or document by document. */
export default function Regulations(): ReactNode {
  const { may } = useSession();
  const { unitId, unit } = useScope();
  const [{ cach }, set] = useFilters({ cach: '' });
  const fixed = useMemo(() => ({ query: unitId ? { unitId } : {} }), [unitId]);
  const writes = may('regulation.manage');
  return (
    <Page
      title={HOME.label}
      lead={`Những nội dung pháp luật để bộ, ban, ngành, tỉnh quy định${unit ? `, áp dụng cho ${unit.name}` : ''}, đặt cạnh quy định chung cả nước.`}
      act={writes && <ButtonLink to={`${HOME.to}/moi`}>Ghi nhận quy định</ButtonLink>}
    >
      <div className={classes.tools}>
        <SegmentedControl aria-label="Cách xem" data={VIEWS} value={cach} onChange={(value) => set({ cach: value })} />
      </div>
      {cach === 'van-ban' ? (
        <DataList
          id="regulations"
          op={listRegulations}
          fixed={fixed}
          noun="quy định"
          rowId={(row: Row) => row.id}
          columns={columns}
          filters={filters}
          open={{ to: (row: Row) => addressOfRegulation(row.id) }}
          empty={{
            title: 'Chưa ghi nhận quy định nào',
            next: writes
              ? 'Ghi nhận quyết định, quy chế của tỉnh, bộ, ngành về thi đua, khen thưởng để hệ thống tính đúng tỷ lệ phiếu, thời hạn và hồ sơ.'
              : 'Khi tỉnh, bộ, ngành có quy định riêng và được ghi nhận, văn bản hiện ở đây. Khi chưa có, hệ thống chỉ dùng quy định chung cả nước.',
            act: writes ? <ButtonLink to={`${HOME.to}/moi`}>Ghi nhận quy định</ButtonLink> : undefined,
          }}
        />
      ) : (
        <AppliedView unitId={unitId} />
      )}
    </Page>
  );
}
