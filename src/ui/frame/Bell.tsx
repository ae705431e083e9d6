import { ActionIcon, Indicator, Popover, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AppLink } from '../routing/AppLink.tsx';
import type { ModuleRoutes } from '../routing/module-routes.ts';
import { useScope, yearCode } from './scope.ts';

/** What waits for this person, from every slice that knows something. Hidden when no slice does. */
export function Bell({ modules }: { readonly modules: readonly ModuleRoutes[] }): ReactNode {
  const { unitId, year } = useScope();
  const sources = modules.flatMap((module) => (module.waiting ? [module.waiting] : []));
  const [opened, { toggle, close }] = useDisclosure(false);
  const { data: items = [] } = useQuery({
    queryKey: ['waiting', unitId, yearCode(year)],
    queryFn: async ({ signal }) => (await Promise.all(sources.map((ask) => ask({ scope: { unitId, year }, signal })))).flat(),
    enabled: sources.length > 0,
    refetchInterval: 120_000,
  });
  if (sources.length === 0) return null;
  const label = items.length > 0 ? `Việc đang chờ: ${items.length}` : 'Không có việc đang chờ';
  return (
    <Indicator disabled={items.length === 0} label={items.length > 99 ? '99+' : items.length} size={18} offset={8} color="brand">
      <Popover opened={opened} onChange={(next) => !next && close()} position="bottom-end" width={360} shadow="md" trapFocus>
        <Popover.Target>
          <ActionIcon variant="subtle" color="ink" size={40} radius="xl" aria-label={label} onClick={toggle}>
            <IconBell size={22} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown maw="calc(100vw - 24px)">
          <Title order={2} fz="md" mb="xs" tabIndex={-1} data-autofocus>
            Việc đang chờ
          </Title>
          {items.length === 0 ? (
            <Text c="dimmed">Không có việc nào đang chờ ông/bà xử lý.</Text>
          ) : (
            <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0 }}>
              <Stack gap="xs">
                {items.map((item) => (
                  <div key={item.id}>
                    <AppLink to={item.to} onClick={close}>
                      {item.text}
                    </AppLink>
                    {item.note && (
                      <Text size="xs" c={item.late ? 'red.7' : 'dimmed'} fw={item.late ? 600 : undefined}>
                        {item.note}
                      </Text>
                    )}
                  </div>
                ))}
              </Stack>
            </ScrollArea.Autosize>
          )}
        </Popover.Dropdown>
      </Popover>
    </Indicator>
  );
}
