import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FactLine } from '../domain/index.ts';
import classes from './merits.module.css';

/** Facts in words: several as a list, a single answer as a sentence. */
export function FactLines({ lines }: { readonly lines: readonly FactLine[] }): ReactNode {
  const [only, ...more] = lines;
  if (only && more.length === 0 && only.year === undefined)
    return only.unknown ? <Text c="dimmed">{only.text}.</Text> : <Text>{only.text}.</Text>;
  return (
    <ul className={classes.facts}>
      {lines.map(({ year, text }, at) => (
        <li key={`${String(at)} ${text}`}>
          {year !== undefined && <span className={classes.year}>{year}: </span>}
          {text}
        </li>
      ))}
    </ul>
  );
}
