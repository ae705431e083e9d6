import { AppShell, Burger, Drawer, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { ErrorBoundary } from '../page/ErrorBoundary.tsx';
import { OfflineNotice } from '../page/states.tsx';
import { AppLink } from '../routing/AppLink.tsx';
import type { ModuleRoutes } from '../routing/module-routes.ts';
import { BrandMark } from '../session/BrandMark.tsx';
import { useSession } from '../session/SessionContext.ts';
import { SessionGuard } from '../session/SessionGuard.tsx';
import classes from './AppFrame.module.css';
import { Bell } from './Bell.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Navigation } from './Navigation.tsx';
import { NoticeArea } from './NoticeArea.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { shownPlaces } from './places.ts';
import { ScopePicker } from './ScopePicker.tsx';
import { ScopeProvider } from './ScopeProvider.tsx';
import { SearchButton } from './SearchButton.tsx';

/** What stands around every page: navigation in the order of the year, unit and year, search, what waits, the person. */
export function AppFrame({ modules }: { readonly modules: readonly ModuleRoutes[] }): ReactNode {
  const { abilities, navigation } = useSession();
  const [menu, { open, close }] = useDisclosure(false);
  const path = useRouterState({ select: (router) => router.location.pathname });
  const places = shownPlaces(
    modules.flatMap((module) => module.nav ?? []),
    abilities,
    navigation,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: any navigation closes the menu of the phone
  useEffect(close, [path]);
  return (
    <ScopeProvider>
      <a className="sv-skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: true } }}
        footer={{ height: { base: 60, md: 0 } }}
        padding={{ base: 'md', md: 'lg' }}
      >
        <AppShell.Header className={classes.header}>
          <Group h="100%" px="md" gap="sm" wrap="nowrap">
            <Burger opened={menu} onClick={open} hiddenFrom="md" size="sm" aria-label="Mở danh mục" />
            <AppLink to="/" className={classes.brand} underline="never" aria-label="Sổ Vàng, về trang đầu">
              <BrandMark size={30} />
              <span className={classes.name}>Sổ Vàng</span>
            </AppLink>
            <div className={classes.scope}>
              <ScopePicker />
            </div>
            <Group gap={6} wrap="nowrap" ml="auto">
              <SearchButton modules={modules} places={places} />
              <Bell modules={modules} />
              <PersonMenu modules={modules} />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar className={classes.navbar} visibleFrom="md">
          <Navigation places={places} path={path} label="Danh mục" />
        </AppShell.Navbar>
        <AppShell.Main id="noi-dung" tabIndex={-1}>
          <OfflineNotice />
          <ErrorBoundary key={path}>
            <Outlet />
          </ErrorBoundary>
        </AppShell.Main>
        <AppShell.Footer hiddenFrom="md" className={classes.footer}>
          <BottomBar places={places} path={path} openMenu={open} />
        </AppShell.Footer>
      </AppShell>
      <Drawer opened={menu} onClose={close} position="left" size={300} title="Danh mục" hiddenFrom="md">
        <Navigation places={places} path={path} label="Danh mục trên điện thoại" />
      </Drawer>
      <NoticeArea />
      <SessionGuard />
    </ScopeProvider>
  );
}
