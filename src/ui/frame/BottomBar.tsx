import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AppLink } from '../routing/AppLink.tsx';
import classes from './AppFrame.module.css';
import { placeIcons } from './place-icons.ts';
import { entryAt, type ShownPlace } from './places.ts';

interface BottomBarProps {
  readonly places: readonly ShownPlace[];
  readonly path: string;
  readonly openMenu: () => void;
}

/** On a phone: the first four places under the thumb, the rest behind one button. */
export function BottomBar({ places, path, openMenu }: BottomBarProps): ReactNode {
  const here = entryAt(
    path,
    places.flatMap((place) => place.entries),
  );
  return (
    <nav aria-label="Mục chính" className={classes.bottom}>
      {places.slice(0, 4).map((place) => {
        const Icon = placeIcons[place.id];
        const active = here !== undefined && place.entries.includes(here);
        return (
          <AppLink
            key={place.id}
            to={place.entries[0]!.to}
            underline="never"
            className={classes.bottomLink}
            data-active={active || undefined}
            aria-current={active ? 'page' : undefined}
          >
            <Icon size={22} stroke={1.6} aria-hidden />
            {place.label}
          </AppLink>
        );
      })}
      {places.length > 4 && (
        <UnstyledButton className={classes.bottomLink} onClick={openMenu}>
          <IconDots size={22} stroke={1.6} aria-hidden />
          Mục khác
        </UnstyledButton>
      )}
    </nav>
  );
}
