import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../../ui/acts/ConfirmAct.tsx';
import { useAct, useRecord } from '../../../../ui/api/hooks.ts';
import { useScope } from '../../../../ui/frame/scope.ts';
import { ButtonLink, useGo } from '../../../../ui/routing/AppLink.tsx';
import { useSession } from '../../../../ui/session/SessionContext.ts';
import { closePlan, discardPlan, reopenPlan, withdrawPlan } from '../../contract/plan-acts.ts';
import { listPlans } from '../../contract/plans.ts';
import { PLAN_ACTS } from '../../domain/transitions.ts';
import { IssuePlan } from './IssuePlan.tsx';
import type { PlanDetail } from './PlanPage.tsx';

type Asked = 'issue' | 'discard' | 'close' | 'reopen' | 'withdraw';

const endings = {
  close: {
    op: closePlan,
    done: 'Đã kết thúc kế hoạch.',
    confirm: 'Kết thúc',
    final: 'Sau khi kết thúc, không báo cáo tiến độ và không nhắc việc nữa. Có thể mở lại khi cần.',
  },
  reopen: {
    op: reopenPlan,
    done: 'Đã mở lại kế hoạch.',
    confirm: 'Mở lại',
    final: 'Các nhiệm vụ chưa xong lại được nhắc và báo cáo.',
  },
  withdraw: {
    op: withdrawPlan,
    done: 'Đã thu hồi kế hoạch.',
    confirm: 'Thu hồi',
    final: 'Kế hoạch đã thu hồi không dùng lại được; nội dung vẫn xem được trong lịch sử.',
  },
} as const;

/** What may be done with a plan now; the server says which of these there are. */
export function PlanActs({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const go = useGo();
  const [asked, setAsked] = useState<Asked | undefined>();
  const can = (act: PlanDetail['allowed'][number]) => plan.allowed.includes(act);
  const others = (['close', 'reopen', 'withdraw', 'discard'] as const).filter(can);
  const cascade = useCascade(plan);
  const discard = useAct(discardPlan, { success: 'Đã bỏ dự thảo.' });
  return (
    <>
      {others.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button variant="subtle" color="ink" rightSection={<IconChevronDown size={16} aria-hidden />}>
              Việc khác
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((act) => (
              <Menu.Item key={act} onClick={() => setAsked(act)}>
                {PLAN_ACTS[act]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {can('edit') && (
        <ButtonLink to={`/ke-hoach/${plan.id}/sua`} variant="default">
          Sửa dự thảo
        </ButtonLink>
      )}
      {can('issue') && <Button onClick={() => setAsked('issue')}>Ban hành</Button>}
      {cascade && (
        <ButtonLink to="/ke-hoach/moi" search={{ tu: plan.id }}>
          Lập kế hoạch của đơn vị từ kế hoạch này
        </ButtonLink>
      )}
      {asked === 'issue' && <IssuePlan plan={plan} close={() => setAsked(undefined)} />}
      <ConfirmAct
        opened={asked === 'discard'}
        onClose={() => setAsked(undefined)}
        title="Bỏ dự thảo kế hoạch"
        names={[plan.header.title ?? 'Kế hoạch chưa có tên']}
        final="Dự thảo đã bỏ không sửa và không ban hành được nữa."
        confirm="Bỏ dự thảo"
        act={async () => {
          await discard.mutateAsync({ params: { planId: plan.id }, body: { version: plan.version } });
          go('/ke-hoach');
        }}
      />
      {(asked === 'close' || asked === 'reopen' || asked === 'withdraw') && (
        <Ending plan={plan} ending={asked} close={() => setAsked(undefined)} />
      )}
    </>
  );
}

/** The plan was issued above the chosen unit, and this person may draft that unit's own. */
function useCascade(plan: PlanDetail): boolean {
  const { may } = useSession();
  const { unitId } = useScope();
  const { year, yearKind } = plan.header;
  const above = useRecord(
    listPlans,
    { query: { unitId, scope: 'above', state: 'issued', yearKind, pageSize: 100, ...(year === null ? {} : { year }) } },
    { enabled: plan.state === 'issued' && may('plan.draft') && unitId !== '' && unitId !== plan.unit.id },
  );
  return above.data?.rows.some((row) => row.id === plan.id) ?? false;
}

interface EndingProps {
  readonly plan: PlanDetail;
  readonly ending: keyof typeof endings;
  readonly close: () => void;
}

function Ending({ plan, ending, close }: EndingProps): ReactNode {
  const { op, done, confirm, final } = endings[ending];
  const act = useAct(op, { success: done });
  const open = plan.counts.open;
  return (
    <ConfirmAct
      opened
      onClose={close}
      title={PLAN_ACTS[ending]}
      names={[plan.header.title ?? 'Kế hoạch chưa có tên']}
      reason={{ label: 'Lý do', required: true }}
      final={final}
      confirm={confirm}
      act={(reason) => act.mutateAsync({ params: { planId: plan.id }, body: { version: plan.version, reason } })}
    >
      {ending !== 'reopen' && open > 0 ? `Còn ${open} nhiệm vụ chưa hoàn thành.` : null}
    </ConfirmAct>
  );
}
