import { Group, Text } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { Answered } from '../../../ui/page/Answered.tsx';
import { EmptyState } from '../../../ui/page/states.tsx';
import { DateText } from '../../../ui/text/texts.tsx';
import { today } from '../../../ui/text/today.ts';
import { getUnitTree, type TreeNode } from '../contract.ts';
import { TreeLines } from './TreeLines.tsx';
import { byParent } from './tree-nodes.ts';

interface UnitTreeProps {
  readonly chosen: string;
  readonly open: (id: string) => void;
}

/** The tree as it stood on a day; a large one is fetched branch by branch. */
export function UnitTree({ chosen, open }: UnitTreeProps): ReactNode {
  const [onDay, setOnDay] = useState<LocalDate | null>(null);
  const tree = useRecord(getUnitTree, { query: onDay ? { onDay } : {} });
  return (
    <>
      <Group align="end" mb="md" gap="md">
        <DateField
          label="Xem tại ngày"
          description="Để trống: hôm nay"
          value={onDay}
          onChange={(day) => setOnDay(day === today() ? null : day)}
        />
        {onDay && (
          <Text pb={8} c="dimmed" role="status">
            Tên gọi và vị trí như vào <DateText day={onDay} long />.
          </Text>
        )}
      </Group>
      <Answered query={tree} part>
        {({ nodes, complete }) =>
          nodes.length === 0 ? (
            <EmptyState title="Ngày này chưa có đơn vị nào" next="Hãy chọn một ngày muộn hơn." />
          ) : (
            <Branches key={onDay ?? ''} nodes={nodes} complete={complete} onDay={onDay} chosen={chosen} open={open} />
          )
        }
      </Answered>
    </>
  );
}

interface BranchesProps extends UnitTreeProps {
  readonly nodes: readonly TreeNode[];
  readonly complete: boolean;
  readonly onDay: LocalDate | null;
}

/** Opens the first two levels of a whole tree at the beginning. */
function Branches({ nodes, complete, onDay, chosen, open }: BranchesProps): ReactNode {
  const [more, setMore] = useState<ReadonlyMap<string, readonly TreeNode[]>>(new Map());
  const all = useMemo(() => [...nodes, ...[...more.values()].flat()], [nodes, more]);
  const children = useMemo(() => byParent(all), [all]);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set((children.get('') ?? []).map(({ id }) => id)));
  const toggle = (id: string, opened: boolean) => {
    const next = new Set(expanded);
    if (opened) next.add(id);
    else next.delete(id);
    setExpanded(next);
  };
  return (
    <>
      <TreeLines branches={children} expanded={expanded} toggle={toggle} chosen={chosen} open={open} />
      {!complete &&
        [...expanded]
          .filter((id) => !children.has(id))
          .map((id) => (
            <Fetched key={id} under={id} onDay={onDay} give={(found) => setMore((was) => new Map(was).set(id, found))} />
          ))}
    </>
  );
}

/** Asks for the units below one and hands them up. */
function Fetched({
  under,
  onDay,
  give,
}: {
  readonly under: string;
  readonly onDay: LocalDate | null;
  readonly give: (nodes: readonly TreeNode[]) => void;
}): ReactNode {
  const level = useRecord(getUnitTree, { query: { under, ...(onDay ? { onDay } : {}) } });
  const [given, setGiven] = useState(false);
  if (level.data && !given) {
    setGiven(true);
    queueMicrotask(() => give(level.data.nodes));
  }
  return null;
}
