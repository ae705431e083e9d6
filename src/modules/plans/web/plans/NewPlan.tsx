import { Button, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useAct, useRecord } from '../../../../ui/api/hooks.ts';
import { useFaults } from '../../../../ui/form/use-faults.ts';
import { useScope, yearLabel } from '../../../../ui/frame/scope.ts';
import { Page } from '../../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import { AppLink, useGo } from '../../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../../ui/routing/use-address.ts';
import { createPlan, listPlans } from '../../contract/plans.ts';
import { OfferedTasks } from './OfferedTasks.tsx';

type Kind = 'empty' | 'earlier' | 'superior';

const ways: readonly { readonly value: Kind; readonly label: string; readonly description: string }[] = [
  {
    value: 'superior',
    label: 'Từ kế hoạch cấp trên',
    description: 'Kế hoạch cấp trên thành căn cứ; chọn những nhiệm vụ đơn vị thực hiện.',
  },
  {
    value: 'earlier',
    label: 'Từ kế hoạch năm trước của đơn vị',
    description: 'Giữ các nhiệm vụ, ngày tháng được chuyển sang năm mới.',
  },
  { value: 'empty', label: 'Kế hoạch trống', description: 'Tự viết từng phần và từng nhiệm vụ.' },
];

const none = { tu: '', cach: 'superior' };

/** The ways to begin a plan other than from a file. `?cach=superior&tu=…` comes with a superior's plan already chosen. */
export default function NewPlan(): ReactNode {
  const { unitId, unit, year } = useScope();
  const go = useGo();
  const form = useRef<HTMLFormElement>(null);
  const [{ tu: source, cach }, setAddress] = useFilters(none);
  const kind = (ways.find(({ value }) => value === cach)?.value ?? 'superior') as Kind;
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const create = useAct(createPlan, {
    invalidate: [listPlans],
    success: 'Đã lập dự thảo kế hoạch.',
    onDone: ({ planId }) => go(`/ke-hoach/${planId}/sua`, { replace: true }),
  });
  const faults = useFaults(create.error, form);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({
      body: {
        unitId,
        yearKind: year.kind,
        year: year.year,
        ...(title.trim() ? { title: title.trim() } : {}),
        from:
          kind === 'empty'
            ? { kind }
            : kind === 'earlier'
              ? { kind, planId: source }
              : { kind, planId: source, taskIds: [...chosen] },
      },
    });
  };
  return (
    <Page
      title="Lập kế hoạch"
      lead={`Dự thảo kế hoạch ${yearLabel(year).toLowerCase()}${unit ? ` của ${unit.name}` : ''}. Năm và đơn vị được chọn ở đầu trang.`}
      back={{ to: '/ke-hoach', label: 'Kế hoạch' }}
      narrow
    >
      <form ref={form} onSubmit={begin} noValidate>
        <Stack gap="lg">
          {create.error && <ProblemAlert problem={create.error} onFault={faults.go} />}
          <Radio.Group
            label="Bắt đầu từ đâu"
            description={
              <>
                Nếu đã có văn bản, hãy <AppLink to="/ke-hoach/nhap">nhập kế hoạch từ tệp</AppLink>.
              </>
            }
            value={kind}
            onChange={(value) => setAddress({ cach: value, tu: '' })}
          >
            <Stack gap="sm" mt="sm">
              {ways.map((way) => (
                <Radio key={way.value} {...way} />
              ))}
            </Stack>
          </Radio.Group>
          {kind === 'earlier' && (
            <Source scope="own" value={source} set={(tu) => setAddress({ tu })} fault={faults.of('from.planId')} />
          )}
          {kind === 'superior' && (
            <Source scope="above" value={source} set={(tu) => setAddress({ tu })} fault={faults.of('from.planId')} />
          )}
          {kind === 'superior' && source !== '' && unitId !== '' && (
            <OfferedTasks key={source} planId={source} unitId={unitId} chosen={chosen} choose={setChosen} />
          )}
          <TextInput
            label="Tên kế hoạch"
            description="Có thể để trống; phần mềm đặt tên theo năm và sửa được sau."
            name="title"
            maxLength={500}
            value={title}
            error={faults.of('title')}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button
            type="submit"
            loading={create.isPending}
            disabled={kind !== 'empty' && source === ''}
            style={{ alignSelf: 'flex-start' }}
          >
            Lập dự thảo
          </Button>
        </Stack>
      </form>
    </Page>
  );
}

interface SourceProps {
  readonly scope: 'own' | 'above';
  readonly value: string;
  readonly set: (planId: string) => void;
  readonly fault: string | undefined;
}

/** The plan to begin from: an earlier one of the unit, or one issued above it. */
function Source({ scope, value, set, fault }: SourceProps): ReactNode {
  const { unitId, year } = useScope();
  const plans = useRecord(
    listPlans,
    {
      query: {
        unitId,
        scope,
        yearKind: year.kind,
        pageSize: 100,
        ...(scope === 'above' ? { year: year.year, state: 'issued' as const } : {}),
      },
    },
    { enabled: unitId !== '' },
  );
  if (plans.error) return <ProblemAlert problem={plans.error} retry={() => void plans.refetch()} />;
  const rows = (plans.data?.rows ?? []).filter(
    (plan) => scope === 'above' || (plan.year < year.year && plan.state !== 'withdrawn'),
  );
  const label = scope === 'own' ? 'Kế hoạch năm trước' : 'Kế hoạch đã ban hành của cấp trên';
  const nothing =
    scope === 'own'
      ? 'Đơn vị chưa có kế hoạch của những năm trước trong hệ thống.'
      : `Cấp trên chưa ban hành kế hoạch ${yearLabel(year).toLowerCase()} trong hệ thống.`;
  return (
    <Select
      label={label}
      name="from.planId"
      withAsterisk
      placeholder="Chọn kế hoạch"
      description={plans.data && rows.length === 0 ? nothing : undefined}
      data={rows.map((plan) => ({
        value: plan.id,
        label: `${plan.title} (${plan.unit.name}, ${yearLabel({ kind: plan.yearKind, year: plan.year }).toLowerCase()})`,
      }))}
      value={value || null}
      onChange={(planId) => set(planId ?? '')}
      error={fault}
      disabled={rows.length === 0}
    />
  );
}
