import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatShort } from '../../../kernel/local-date.ts';
import type { ResultOf } from '../../../kernel/operation.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Timeline } from '../../../ui/history/Timeline.tsx';
import { Answered } from '../../../ui/page/Answered.tsx';
import { getUnitHistory } from '../contract.ts';

type History = ResultOf<typeof getUnitHistory>;

const links = { merge: 'sáp nhập', split: 'chia, tách', replace: 'kế tục' } as const;

/** Names and places through time, who went before and after, and what was done to the record. */
export function UnitHistory({ id, open }: { readonly id: string; readonly open: (id: string) => void }): ReactNode {
  const history = useRecord(getUnitHistory, { params: { id } });
  return (
    <Answered query={history} part>
      {({ periods, successions, acts }) => (
        <Stack gap="lg">
          {(periods.length > 1 || periods[0]?.decision) && <Periods periods={periods} />}
          {successions.length > 0 && (
            <div>
              <Title order={3} fz="md" mb={6}>
                Đơn vị trước và sau
              </Title>
              <List listStyleType="none" spacing={6}>
                {successions.map(({ direction, kind, unit, onDay, decision }) => (
                  <List.Item key={unit.id}>
                    {direction === 'predecessor' ? 'Hình thành từ ' : 'Tiếp nối bởi '}
                    <Anchor component="button" type="button" onClick={() => open(unit.id)}>
                      {unit.name}
                    </Anchor>{' '}
                    ({links[kind]}) từ ngày {formatShort(onDay)}
                    {decision && `, theo ${decision}`}
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          {acts.length > 0 ? (
            <Timeline
              label="Các thay đổi của đơn vị"
              entries={acts.map((act) => ({ id: `${act.at} ${act.sentence}`, at: act.at, who: act.by, what: act.sentence }))}
            />
          ) : (
            <Text c="dimmed">Chưa có thay đổi nào được ghi.</Text>
          )}
        </Stack>
      )}
    </Answered>
  );
}

function Periods({ periods }: { readonly periods: History['periods'] }): ReactNode {
  return (
    <div>
      <Title order={3} fz="md" mb={6}>
        Tên gọi và vị trí qua thời gian
      </Title>
      <List listStyleType="none" spacing={8}>
        {periods.map((period) => (
          <List.Item key={period.from}>
            <Text component="span" fw={600}>
              {period.name}
            </Text>
            {period.parentName && `, thuộc ${period.parentName}`}
            <Text size="sm" c="dimmed">
              Từ {formatShort(period.from)} {period.to ? `đến ${formatShort(period.to)}` : 'đến nay'}
              {period.decision && `; theo ${period.decision}`}
              {period.reason && `; ${period.reason}`}
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
