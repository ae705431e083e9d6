import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ResultOf } from '../../../../kernel/operation.ts';
import { addressOf } from '../../../../ui/api/client.ts';
import { useRecord } from '../../../../ui/api/hooks.ts';
import { yearLabel } from '../../../../ui/frame/scope.ts';
import { Timeline } from '../../../../ui/history/Timeline.tsx';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../../ui/page/Page.tsx';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { usePathParam } from '../../../../ui/routing/use-address.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import { DateText } from '../../../../ui/text/texts.tsx';
import { downloadPlanDocument, downloadPlanTasks, getPlanHistory } from '../../contract/plan-acts.ts';
import { getPlan } from '../../contract/plans.ts';
import { OutLinks } from './OutLinks.tsx';
import { PlanActs } from './PlanActs.tsx';
import { numberWords, PlanState } from './PlanState.tsx';
import { PlanTasks } from './PlanTasks.tsx';
import { PlanWords } from './PlanWords.tsx';
import { SignedFile } from './SignedFile.tsx';

export type PlanDetail = ResultOf<typeof getPlan>;

/** One plan: its head, its tasks, what happened to it, and what may be done with it now. */
export default function PlanPage(): ReactNode {
  const planId = usePathParam('planId');
  const plan = useRecord(getPlan, { params: { planId } });
  return <Answered query={plan}>{(data) => <Plan plan={data} />}</Answered>;
}

function Plan({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const params = { params: { planId: plan.id } };
  const history = useRecord(getPlanHistory, params);
  const year =
    plan.header.year === null ? undefined : yearLabel({ kind: plan.header.yearKind, year: plan.header.year }).toLowerCase();
  return (
    <Page
      title={plan.header.title ?? 'Kế hoạch chưa có tên'}
      lead={[plan.unit.name, year, plan.state === 'draft' ? undefined : numberWords(plan.header)].filter(Boolean).join(', ')}
      state={<PlanState state={plan.state} />}
      back={{ to: '/ke-hoach', label: 'Kế hoạch' }}
      act={<PlanActs plan={plan} />}
    >
      <Stack gap="xs">
        <Facts plan={plan} />
        <PlanTasks plan={plan} />
        {(plan.state === 'issued' || plan.state === 'closed') && <SignedFile plan={plan} />}
        <Section
          title="Nội dung văn bản"
          act={<OutLinks word={addressOf(downloadPlanDocument, params)} workbook={addressOf(downloadPlanTasks, params)} />}
        >
          <PlanWords plan={plan} />
        </Section>
        <Section title="Quá trình">
          <Answered query={history} part>
            {({ rows }) =>
              rows.length === 0 ? (
                <Text c="dimmed">Chưa có việc nào được ghi lại.</Text>
              ) : (
                <Timeline
                  entries={rows.map((row, at) => ({ id: `${row.at} ${at}`, at: row.at, who: row.who, what: row.sentence }))}
                />
              )
            }
          </Answered>
        </Section>
      </Stack>
    </Page>
  );
}

function Facts({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const { header, counts } = plan;
  return (
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 4 }} spacing="md" m={0}>
      <Fact label="Ngày ban hành">
        {header.issuedOn && plan.state !== 'draft' ? <DateText day={header.issuedOn} long /> : 'Chưa ban hành'}
      </Fact>
      <Fact label="Người ký">{header.signer ? [header.signer, header.signerTitle].filter(Boolean).join(', ') : 'Chưa có'}</Fact>
      <Fact label="Nhiệm vụ">
        {plan.state === 'draft'
          ? `${formatCount(counts.all)} nhiệm vụ`
          : `${formatCount(counts.done)} trên ${formatCount(counts.all)} đã hoàn thành, ${formatCount(counts.late)} quá hạn`}
      </Fact>
      {plan.parentPlan && (
        <Fact label="Thực hiện kế hoạch cấp trên">
          <AppLink to={`/ke-hoach/${plan.parentPlan.id}`}>
            {plan.parentPlan.title} ({plan.parentPlan.unit.name})
          </AppLink>
        </Fact>
      )}
      {plan.childPlanCount > 0 && (
        <Fact label="Cấp dưới triển khai">{formatCount(plan.childPlanCount)} kế hoạch đã ban hành</Fact>
      )}
    </SimpleGrid>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <div>
    <Text component="dt" size="xs" c="dimmed">
      {label}
    </Text>
    <Text component="dd" m={0}>
      {children}
    </Text>
  </div>
);
