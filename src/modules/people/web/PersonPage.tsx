import type { ReactNode } from 'react';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { usePathParam } from '../../../ui/routing/use-address.ts';
import { getPerson } from '../contract.ts';
import { PersonView } from './PersonDrawer.tsx';

/** One person at an address of its own. */
export default function PersonPage(): ReactNode {
  const id = usePathParam('personId');
  const person = useRecord(getPerson, { params: { id } });
  return (
    <Answered query={person}>
      {(detail) => (
        <Page title={detail.fullName} back={{ to: '/can-bo', label: 'Cán bộ' }} narrow>
          <PersonView person={detail} />
        </Page>
      )}
    </Answered>
  );
}
