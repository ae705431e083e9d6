import type { ReactNode } from 'react';
import classes from './list.module.css';
import { RowOpener } from './RowOpener.tsx';
import type { RowsView } from './view.ts';

/** Rows as cards for a phone: the first column is the heading, the others are "label: value". */
export function CardList<Row>({
  rows,
  columns,
  rowId,
  href,
  open,
  card,
}: RowsView<Row> & { readonly card?: ((row: Row) => ReactNode) | undefined }): ReactNode {
  const [first, ...rest] = columns;
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <li key={rowId(row)} className={classes.card}>
          {first && (
            <RowOpener row={row} href={href} open={open}>
              {first.cell(row)}
            </RowOpener>
          )}
          {card ? (
            card(row)
          ) : (
            <dl className={classes.facts}>
              {rest
                .filter((column) => !column.notOnPhone)
                .map((column) => (
                  <div key={column.id}>
                    <dt>{column.label}</dt>
                    <dd>{column.cell(row)}</dd>
                  </div>
                ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
