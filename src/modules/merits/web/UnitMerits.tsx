import type { ReactNode } from 'react';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { usePathParam } from '../../../ui/routing/use-address.ts';
import { getUnitMerits, saveUnitMerits } from '../contract.ts';
import { MeritsPage, SAVED } from './MeritsPage.tsx';

/** The sheet of merits of a unit. */
export default function UnitMerits(): ReactNode {
  const unitId = usePathParam('unitId');
  const params = { unitId };
  const query = useRecord(getUnitMerits, { params });
  const act = useAct(saveUnitMerits, { success: SAVED, invalidate: [getUnitMerits] });
  const send = (body: Parameters<typeof act.mutate>[0]['body'], onSuccess: () => void) =>
    act.mutate({ params, body }, { onSuccess });
  return <MeritsPage query={query} act={act} send={send} subject="collective" back={`/don-vi/${unitId}`} />;
}
