import { ActionIcon, Avatar, Menu, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useGo } from '../routing/AppLink.tsx';
import type { ModuleRoutes } from '../routing/module-routes.ts';
import { useSession, useSessionTools } from '../session/SessionContext.ts';

/** Given name first letters: a Vietnamese person is called by the last word of the name. */
const initialOf = (name: string): string => (name.trim().split(/\s+/).at(-1) ?? '').slice(0, 1).toUpperCase();

/** Who is signed in, with password, second step and sign-out. */
export function PersonMenu({ modules }: { readonly modules: readonly ModuleRoutes[] }): ReactNode {
  const { account } = useSession();
  const { signOut } = useSessionTools();
  const go = useGo();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="ink" size={40} radius="xl" aria-label={`Tài khoản của ${account.name}`}>
          <Avatar size={32} radius="xl" color="brand" variant="light">
            {initialOf(account.name)}
          </Avatar>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label component="div">
          <Text fw={600} c="var(--sv-text)">
            {account.name}
          </Text>
          {account.roles.map((role) => (
            <Text key={`${role.role}${role.unitId}`} size="xs">
              {role.label}, {role.unitName}
            </Text>
          ))}
        </Menu.Label>
        <Menu.Divider />
        {modules
          .flatMap((module) => module.personal ?? [])
          .map(({ label, to, icon: Icon }) => (
            <Menu.Item key={to} leftSection={Icon && <Icon size={18} stroke={1.6} aria-hidden />} onClick={() => go(to)}>
              {label}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} aria-hidden />} onClick={() => void signOut()}>
          Đăng xuất
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
