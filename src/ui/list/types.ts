import type { ReactNode } from 'react';
import type { OperationSpec, ResultOf } from '../../kernel/operation.ts';

/** Row of a list operation, whose result is `{ rows, total }`. */
export type RowOf<O extends OperationSpec> = ResultOf<O> extends { readonly rows: readonly (infer Row)[] } ? Row : never;

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Name the server sorts by; absent: not sortable. */
  readonly sort?: string;
  /** Figures stand right. */
  readonly numeric?: boolean;
  /** CSS width or pixels. */
  readonly width?: number | string;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
  /** Cannot be taken away. The first column is always there. */
  readonly always?: boolean;
  /** Left out of the cards of a phone. */
  readonly notOnPhone?: boolean;
}

interface FilterBase {
  /** Name in the address and in the query of the operation. */
  readonly name: string;
  readonly label: string;
}

export type Filter =
  | (FilterBase & { readonly kind: 'search'; readonly placeholder?: string })
  | (FilterBase & { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] })
  | (FilterBase & { readonly kind: 'yes' })
  | (FilterBase & {
      readonly kind: 'own';
      /** Any control: gets the value of the address and says the new one. */
      readonly render: (value: string, set: (value: string) => void) => ReactNode;
    });

/** What happens when a row is opened: another page, or a drawer beside the list. */
export type Opening<Row> =
  | { readonly to: (row: Row) => string }
  | { readonly drawer: (id: string, close: () => void) => ReactNode; readonly title: string };

export interface DataListProps<O extends OperationSpec> {
  /** Names the list for what is kept on this machine (columns, page size) and, with several lists on a page, in the address. */
  readonly id: string;
  readonly op: O;
  /** Sent besides the filters: parameters of the path, unit, year. */
  readonly fixed?: { readonly params?: Record<string, unknown>; readonly query?: Record<string, unknown> };
  readonly columns: readonly Column<RowOf<O>>[];
  readonly filters?: readonly Filter[];
  readonly rowId: (row: RowOf<O>) => string;
  /** "kế hoạch": used in the count and in the sentences of an empty list. */
  readonly noun: string;
  readonly open?: Opening<RowOf<O>>;
  readonly empty: { readonly title: string; readonly next: ReactNode; readonly act?: ReactNode };
  /** Address of the list as a workbook, under the same filters: `(query) => addressOf(exportPlans, { query })`. */
  readonly out?: (query: Record<string, string>) => string;
  /** Acts on several rows; makes rows selectable. */
  readonly selection?: (rows: readonly RowOf<O>[], clear: () => void) => ReactNode;
  /** Contents of a card on a phone instead of "label: value" lines. */
  readonly card?: (row: RowOf<O>) => ReactNode;
}
