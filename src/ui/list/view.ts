import type { Column } from './types.ts';

/** What the table and the cards both need. */
export interface RowsView<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly noun: string;
  /** Address of the row's page, so that it can be opened in a new tab. */
  readonly href: ((row: Row) => string) | undefined;
  readonly open: ((row: Row) => void) | undefined;
  /** Row now shown in the drawer. */
  readonly openId: string;
}
