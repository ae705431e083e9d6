import { Card, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRecord } from '../../../../ui/api/hooks.ts';
import { AppLink } from '../../../../ui/routing/AppLink.tsx';
import { formatCount } from '../../../../ui/text/format.ts';
import { InstantText } from '../../../../ui/text/texts.tsx';
import { listPlanImports } from '../../contract/imports.ts';

/** Documents of the unit that were read and not yet confirmed: work somebody left, to be found again. */
export function UnderReview({ unitId }: { readonly unitId: string }): ReactNode {
  const reading = useRecord(listPlanImports, { query: { unitId, state: 'draft', pageSize: 10 } });
  if (!reading.data || reading.data.rows.length === 0) return null;
  return (
    <Card withBorder mb="lg" padding="md" component="section" aria-label="Tệp đang rà soát">
      <Text fw={600} mb="xs">
        Đang rà soát {formatCount(reading.data.total)} tệp, chưa thành kế hoạch
      </Text>
      <Stack gap="xs">
        {reading.data.rows.map((row) => (
          <Group key={row.id} gap="xs" justify="space-between">
            <AppLink to={`/ke-hoach/nhap/${row.id}`}>{row.title ?? row.fileName}</AppLink>
            <Text size="xs" c="dimmed">
              {formatCount(row.taskCount)} nhiệm vụ, {formatCount(row.uncheckedCount)} chưa xem; {row.importedBy} nhập lúc{' '}
              <InstantText at={row.importedAt} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
