import type { ReactNode } from 'react';
import type { OperationSpec } from '../../kernel/operation.ts';
import { Page, type PageLink } from '../page/Page.tsx';
import { DataList } from './DataList.tsx';
import type { DataListProps } from './types.ts';

interface ListPageProps<O extends OperationSpec> extends DataListProps<O> {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly act?: ReactNode;
  readonly back?: PageLink;
}

/** A page that is one list: `Page` and `DataList` together, with the props of both. */
export function ListPage<O extends OperationSpec>({ title, lead, act, back, ...list }: ListPageProps<O>): ReactNode {
  return (
    <Page title={title} lead={lead} act={act} {...(back ? { back } : {})}>
      <DataList {...(list as unknown as DataListProps<O>)} />
    </Page>
  );
}
