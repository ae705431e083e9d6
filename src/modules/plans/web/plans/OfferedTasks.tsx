import { Button, Checkbox, Fieldset, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useRecord } from '../../../../ui/api/hooks.ts';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { formatCount } from '../../../../ui/text/format.ts';
import { StateTag } from '../../../../ui/text/StateTag.tsx';
import { listOfferedTasks } from '../../contract/plans.ts';
import { timeWords } from '../review/time-words.ts';

interface OfferedTasksProps {
  readonly planId: string;
  readonly unitId: string;
  readonly chosen: readonly string[];
  readonly choose: (taskIds: readonly string[]) => void;
}

/** Tasks of a superior's plan to take over; those that concern the unit are chosen from the start. */
export function OfferedTasks({ planId, unitId, chosen, choose }: OfferedTasksProps): ReactNode {
  const offered = useRecord(listOfferedTasks, { params: { planId }, query: { unitId } }, { staleTime: 60_000 });
  const rows = offered.data?.tasks;
  useEffect(() => {
    if (rows) choose(rows.filter((task) => task.forUnit && !task.taken).map((task) => task.id));
  }, [rows, choose]);
  return (
    <Answered query={offered} part>
      {({ tasks }) => (
        <Fieldset legend={`Nhiệm vụ đơn vị thực hiện: đã chọn ${formatCount(chosen.length)} trên ${formatCount(tasks.length)}`}>
          <Group gap="xs" mb="sm">
            <Button size="compact-sm" variant="default" onClick={() => choose(tasks.map((task) => task.id))}>
              Chọn tất cả
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => choose([])}>
              Bỏ chọn tất cả
            </Button>
          </Group>
          <Stack gap="sm">
            {tasks.map((task) => (
              <Checkbox
                key={task.id}
                checked={chosen.includes(task.id)}
                onChange={(event) =>
                  choose(event.currentTarget.checked ? [...chosen, task.id] : chosen.filter((id) => id !== task.id))
                }
                label={task.content}
                description={
                  <>
                    {timeWords(task)}
                    {task.taken && (
                      <Text span size="xs" ml={8}>
                        <StateTag state="done">Đơn vị đã có nhiệm vụ này</StateTag>
                      </Text>
                    )}
                  </>
                }
              />
            ))}
          </Stack>
        </Fieldset>
      )}
    </Answered>
  );
}
