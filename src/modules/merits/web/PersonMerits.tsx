import type { ReactNode } from 'react';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { usePathParam } from '../../../ui/routing/use-address.ts';
import { getPersonMerits, savePersonMerits } from '../contract.ts';
import { MeritsPage, SAVED } from './MeritsPage.tsx';

/** The sheet of merits of a person. */
export default function PersonMerits(): ReactNode {
  const personId = usePathParam('personId');
  const params = { personId };
  const query = useRecord(getPersonMerits, { params });
  const act = useAct(savePersonMerits, { success: SAVED, invalidate: [getPersonMerits] });
  const send = (body: Parameters<typeof act.mutate>[0]['body'], onSuccess: () => void) =>
    act.mutate({ params, body }, { onSuccess });
  return <MeritsPage query={query} act={act} send={send} subject="individual" back={`/can-bo/${personId}`} />;
}
