import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useList } from '../../../../ui/api/hooks.ts';
import { useScope } from '../../../../ui/frame/scope.ts';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../../ui/page/Page.tsx';
import { EmptyState } from '../../../../ui/page/states.tsx';
import { AppLink, ButtonLink } from '../../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../../ui/routing/use-address.ts';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import type { TaskCard } from '../../contract/shared.ts';
import { listTasks } from '../../contract/task-lists.ts';
import { TASK_BUCKET_LABELS, TASK_BUCKETS, type TaskBucket } from '../../domain/task-state.ts';
import { TaskCounts } from './TaskCounts.tsx';
import { TaskRows } from './TaskRows.tsx';
import { groupsOf } from './task-words.ts';

const ReportDialog = lazy(() => import('./ReportDialog.tsx'));

const usual = { cua: '', nhom: '', trang: '1' };
const PAGE = 50;

const groups: readonly { readonly title: string; readonly bucket: TaskBucket; readonly has: (task: TaskCard) => boolean }[] = [
  { title: 'Quá hạn', bucket: 'late', has: (task) => task.late },
  { title: 'Sắp đến hạn', bucket: 'soon', has: (task) => task.soon },
  { title: 'Đang thực hiện', bucket: 'underWay', has: (task) => task.state === 'under-way' },
  { title: 'Chờ sự việc', bucket: 'waiting', has: (task) => task.timing === 'conditional' && task.dueOn === null },
  { title: 'Chưa bắt đầu', bucket: 'notBegun', has: () => true },
];

/** The first page after sign-in: what one has to do, the late first. */
export default function MyTasks(): ReactNode {
  const { account, may } = useSession();
  const { unit, unitId } = useScope();
  const [at, setAt] = useFilters(usual);
  const [reporting, setReporting] = useState<TaskCard | undefined>();
  const bucket = TASK_BUCKETS.find((name) => name === at.nhom);
  const page = Math.max(1, Number(at.trang) || 1);
  const shown = { bucket: bucket ?? 'open', page: bucket ? page : 1, pageSize: PAGE } as const;
  const asked = unitId ? at.cua : 'toi';
  const own = useList(listTasks, { query: { ...shown, scope: 'mine' } }, { enabled: asked !== 'don-vi' });
  // Those who have nothing of their own, as heads and officers often do, first see what their unit has to do.
  const mine = asked === 'toi' || (asked === '' && own.data?.counts.all !== 0);
  const units = useList(listTasks, { query: { ...shown, scope: 'unit', unitId } }, { enabled: !mine });
  const list = mine ? own : units;
  const report = may('task.progress') ? setReporting : undefined;
  return (
    <Page
      title="Việc của tôi"
      lead={
        mine
          ? `Nhiệm vụ giao cho ${account.name}, việc quá hạn đứng trước.`
          : `Nhiệm vụ của ${unit?.name ?? 'đơn vị'}: trong kế hoạch của đơn vị và do kế hoạch khác giao, tính cả các năm trước.`
      }
    >
      {unitId && (
        <SegmentedControl
          mb="md"
          aria-label="Nhiệm vụ của"
          data={[
            { value: 'toi', label: 'Giao cho tôi' },
            { value: 'don-vi', label: 'Của đơn vị' },
          ]}
          value={mine ? 'toi' : 'don-vi'}
          onChange={(cua) => setAt({ cua, nhom: '', trang: '1' })}
        />
      )}
      <Answered query={list}>
        {({ counts, rows, total }) =>
          counts.all === 0 ? (
            <NothingYet mine={mine} toUnit={unitId ? () => setAt({ cua: 'don-vi' }) : undefined} />
          ) : (
            <>
              <TaskCounts counts={counts} chosen={bucket} search={(next) => ({ cua: mine ? 'toi' : 'don-vi', nhom: next })} />
              {bucket ? (
                <Section
                  title={`${TASK_BUCKET_LABELS[bucket]}: ${formatCount(total)} nhiệm vụ`}
                  act={
                    <Button variant="subtle" color="ink" onClick={() => setAt({ nhom: '', trang: '1' })}>
                      Xem theo thứ tự cần làm
                    </Button>
                  }
                >
                  {rows.length === 0 ? (
                    <Text c="dimmed">Không có nhiệm vụ nào thuộc nhóm này.</Text>
                  ) : (
                    <TaskRows tasks={rows} report={report} />
                  )}
                  <Pages page={page} total={total} go={(next) => setAt({ trang: String(next) })} />
                </Section>
              ) : (
                <Open tasks={rows} total={total} report={report} search={{ cua: mine ? 'toi' : 'don-vi' }} />
              )}
            </>
          )
        }
      </Answered>
      <Text size="sm" mt="xl" className="sv-no-print">
        <AppLink to="/lich-cong-viec">Đưa nhiệm vụ vào lịch trên điện thoại hoặc máy tính</AppLink>
      </Text>
      {reporting && (
        <Suspense>
          <ReportDialog task={reporting} close={() => setReporting(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

interface OpenProps {
  readonly tasks: readonly TaskCard[];
  readonly total: number;
  readonly report: ((task: TaskCard) => void) | undefined;
  readonly search: Record<string, string>;
}

/** Each open task once, under the first group it belongs to. */
function Open({ tasks, total, report, search }: OpenProps): ReactNode {
  if (tasks.length === 0)
    return (
      <EmptyState
        title="Không còn việc nào chưa hoàn thành"
        next="Các nhiệm vụ đã hoàn thành mở được từ con số ở trên. Khi có nhiệm vụ mới, phần mềm sẽ báo."
      />
    );
  const placed = groupsOf(tasks, (task) => groups.find(({ has }) => has(task))?.bucket);
  return (
    <>
      {groups.map(({ title, bucket }) => {
        const here = placed.get(bucket);
        return (
          here && (
            <Section key={bucket} title={title}>
              <TaskRows tasks={here} report={report} />
            </Section>
          )
        );
      })}
      {total > tasks.length && (
        <Text mt="md">
          Trên đây là {formatCount(tasks.length)} trên {formatCount(total)} nhiệm vụ chưa hoàn thành, theo thứ tự đến hạn.{' '}
          <AppLink to="/viec-cua-toi" search={{ ...search, nhom: 'open' }}>
            Xem tất cả
          </AppLink>
        </Text>
      )}
    </>
  );
}

function Pages({
  page,
  total,
  go,
}: {
  readonly page: number;
  readonly total: number;
  readonly go: (page: number) => void;
}): ReactNode {
  const last = Math.ceil(total / PAGE);
  if (last <= 1) return null;
  return (
    <Group mt="md" className="sv-no-print">
      <Button variant="default" disabled={page <= 1} onClick={() => go(page - 1)}>
        Trang trước
      </Button>
      <Text>
        Trang {page} trên {last}
      </Text>
      <Button variant="default" disabled={page >= last} onClick={() => go(page + 1)}>
        Trang sau
      </Button>
    </Group>
  );
}

function NothingYet({ mine, toUnit }: { readonly mine: boolean; readonly toUnit: (() => void) | undefined }): ReactNode {
  const { may } = useSession();
  if (mine)
    return (
      <EmptyState
        title="Chưa có nhiệm vụ nào giao cho tài khoản này"
        next="Khi cán bộ phụ trách giao nhiệm vụ, nhiệm vụ sẽ hiện ở đây kèm thông báo."
        act={
          toUnit && (
            <Button variant="default" onClick={toUnit}>
              Xem nhiệm vụ của đơn vị
            </Button>
          )
        }
      />
    );
  const drafts = may('plan.draft');
  return (
    <EmptyState
      title="Đơn vị chưa có nhiệm vụ nào"
      next={
        drafts
          ? 'Hãy mở mục Kế hoạch: nhập kế hoạch từ tệp, hoặc hoàn thiện và ban hành kế hoạch đang dự thảo; từng nhiệm vụ sẽ hiện ở đây.'
          : 'Nhiệm vụ hiện ở đây khi kế hoạch của đơn vị được ban hành.'
      }
      act={drafts && <ButtonLink to="/ke-hoach/nhap">Nhập kế hoạch từ tệp</ButtonLink>}
    />
  );
}
