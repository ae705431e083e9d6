import { Anchor, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { addressOf } from '../../../../ui/api/client.ts';
import { useAct } from '../../../../ui/api/hooks.ts';
import { FileDrop } from '../../../../ui/fields/FileDrop.tsx';
import { Section } from '../../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../../ui/page/ProblemAlert.tsx';
import { formatBytes } from '../../../../ui/text/format.ts';
import { attachSignedPlan, downloadSignedPlan, getPlanHistory } from '../../contract/plan-acts.ts';
import { getPlan } from '../../contract/plans.ts';
import type { PlanDetail } from './PlanPage.tsx';

const rule = { extensions: ['pdf'], maxBytes: 20 * 1024 * 1024 };

/** The signed paper beside an issued plan: a scan, or the PDF signed digitally. */
export function SignedFile({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const params = { params: { planId: plan.id } };
  const [sent, setSent] = useState({ name: '', share: 0 });
  const attach = useAct(attachSignedPlan, {
    invalidate: [getPlan, getPlanHistory],
    success: 'Đã đính kèm bản đã ký.',
    onProgress: (share) => setSent((was) => ({ ...was, share })),
  });
  const may = plan.allowed.includes('attach');
  if (!may && !plan.signedFile) return null;
  return (
    <Section title="Bản đã ký">
      <Stack gap="sm">
        {plan.signedFile && (
          <Text>
            <Anchor href={addressOf(downloadSignedPlan, params)} download>
              {plan.signedFile.name}
            </Anchor>{' '}
            ({formatBytes(plan.signedFile.size)})
          </Text>
        )}
        {attach.error && <ProblemAlert problem={attach.error} focus />}
        {may && (
          <FileDrop
            label={plan.signedFile ? 'Thả tệp vào đây để thay bản đã ký' : 'Thả bản đã ký (quét hoặc ký số) vào đây'}
            rule={rule}
            sending={attach.isPending ? sent : undefined}
            onFiles={([file]) => {
              if (!file) return;
              setSent({ name: file.name, share: 0 });
              attach.mutate({ ...params, body: {}, file });
            }}
          />
        )}
      </Stack>
    </Section>
  );
}
