import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppLink } from '../routing/AppLink.tsx';
import classes from './list.module.css';

interface RowOpenerProps<Row> {
  readonly row: Row;
  readonly href: ((row: Row) => string) | undefined;
  readonly open: ((row: Row) => void) | undefined;
  readonly children: ReactNode;
}

/** What opens a row by keyboard: a link to its page, or a button for the drawer. */
export function RowOpener<Row>({ row, href, open, children }: RowOpenerProps<Row>): ReactNode {
  if (href)
    return (
      <AppLink to={href(row)} className={classes.opener}>
        {children}
      </AppLink>
    );
  if (open)
    return (
      <UnstyledButton className={classes.opener} onClick={() => open(row)}>
        {children}
      </UnstyledButton>
    );
  return children;
}
