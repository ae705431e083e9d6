import { ActionIcon, Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ModuleRoutes } from '../routing/module-routes.ts';
import type { ShownPlace } from './places.ts';

const SearchPanel = lazy(() => import('./SearchPanel.tsx'));

interface SearchButtonProps {
  readonly modules: readonly ModuleRoutes[];
  readonly places: readonly ShownPlace[];
}

/** Opens the search of the whole system, also with Ctrl+K. Its code comes with the first use. */
export function SearchButton({ modules, places }: SearchButtonProps): ReactNode {
  const [asked, setAsked] = useState(0);
  const open = () => setAsked((times) => times + 1);
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <Button
        visibleFrom="sm"
        variant="default"
        c="dimmed"
        fw={400}
        onClick={open}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        aria-keyshortcuts="Control+K"
      >
        Tìm kiếm
      </Button>
      <ActionIcon hiddenFrom="sm" variant="subtle" color="ink" size={40} radius="xl" onClick={open} aria-label="Tìm kiếm">
        <IconSearch size={22} stroke={1.6} aria-hidden />
      </ActionIcon>
      {asked > 0 && (
        <Suspense>
          <SearchPanel modules={modules} places={places} asked={asked} />
        </Suspense>
      )}
    </>
  );
}
