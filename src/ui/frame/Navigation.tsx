import { NavLink } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useAddress } from '../routing/AppLink.tsx';
import type { NavEntry } from '../routing/module-routes.ts';
import classes from './AppFrame.module.css';
import { placeIcons } from './place-icons.ts';
import { entryAt, type ShownPlace } from './places.ts';

interface RowProps {
  readonly to: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly here: boolean;
}

function Row({ to, label, icon, here }: RowProps): ReactNode {
  return (
    <NavLink
      component="a"
      {...useAddress({ to })}
      className={classes.link}
      label={label}
      leftSection={icon}
      active={here}
      aria-current={here ? 'page' : undefined}
    />
  );
}

interface NavigationProps {
  readonly places: readonly ShownPlace[];
  readonly path: string;
  readonly label: string;
}

/** The places of the year; a place with several entries opens, a place with one is the entry itself. */
export function Navigation({ places, path, label }: NavigationProps): ReactNode {
  const here = entryAt(
    path,
    places.flatMap((place) => place.entries),
  );
  return (
    <nav aria-label={label} className={classes.nav}>
      <ul className={classes.list}>
        {places.map((place) => (
          <li key={place.id}>
            {place.entries.length === 1 ? (
              <Single place={place} entry={place.entries[0]!} here={here} />
            ) : (
              <Group place={place} here={here} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function iconOf(place: ShownPlace): ReactNode {
  const Icon = placeIcons[place.id];
  return <Icon size={20} stroke={1.6} aria-hidden />;
}

function Single({
  place,
  entry,
  here,
}: {
  readonly place: ShownPlace;
  readonly entry: NavEntry;
  readonly here: NavEntry | undefined;
}): ReactNode {
  return <Row to={entry.to} label={place.label} icon={iconOf(place)} here={entry === here} />;
}

function Group({ place, here }: { readonly place: ShownPlace; readonly here: NavEntry | undefined }): ReactNode {
  const within = place.entries.some((entry) => entry === here);
  const [chosen, setChosen] = useState<boolean | undefined>();
  return (
    <NavLink
      component="button"
      type="button"
      className={classes.link}
      label={place.label}
      leftSection={iconOf(place)}
      childrenOffset={32}
      opened={chosen ?? within}
      onChange={setChosen}
      aria-expanded={chosen ?? within}
    >
      <ul className={classes.list}>
        {place.entries.map((entry) => (
          <li key={entry.id}>
            <Row to={entry.to} label={entry.label} here={entry === here} />
          </li>
        ))}
      </ul>
    </NavLink>
  );
}
