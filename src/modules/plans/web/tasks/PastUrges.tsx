import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { addressOf } from '../../../../ui/api/client.ts';
import { useRecord } from '../../../../ui/api/hooks.ts';
import { Section } from '../../../../ui/page/Page.tsx';
import { formatCount } from '../../../../ui/text/format.ts';
import { DateText, InstantText } from '../../../../ui/text/texts.tsx';
import { listUrges, urgingLetter } from '../../../reminders/contract.ts';
import classes from './tasks.module.css';

/** How often this task was urged, by whom, with the letters. Nothing while it never was. */
export function PastUrges({ taskId }: { readonly taskId: string }): ReactNode {
  const urges = useRecord(listUrges, { query: { taskId, pageSize: 10 } });
  if (!urges.data || urges.data.total === 0) return null;
  return (
    <Section title="Đã đôn đốc" lead={`${formatCount(urges.data.total)} lần.`}>
      <ul className={classes.list}>
        {urges.data.rows.map((urge) => (
          <li key={urge.id} className={classes.row}>
            <div>
              {urge.byName}, <InstantText at={urge.at} />
              {urge.answerBy && (
                <Text size="sm">
                  Đề nghị trả lời trước ngày <DateText day={urge.answerBy} />
                </Text>
              )}
              {urge.message && <Text size="sm">{urge.message}</Text>}
            </div>
            <Anchor href={addressOf(urgingLetter, { params: { urgeId: urge.id } })} download size="sm">
              Tải công văn
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}
