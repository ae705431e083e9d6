import type { ReactNode } from 'react';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { usePathParam } from '../../../ui/routing/use-address.ts';
import { getUnitMerits, saveUnitMerits } from '../contract.ts';
import { MeritsPage } from './MeritsPage.tsx';

/** The sheet of merits of a unit. */
export default function UnitMerits(): ReactNode {
  const unitId = usePathParam('unitId');
  const params = { unitId };
  const query = useRecord(getUnitMerits, { params });
  const save = useAct(saveUnitMerits, { success: 'Đã lưu phiếu thành tích.', invalidate: [getUnitMerits] });
  return (
    <Answered query={query}>
      {(sheet) => (
        <MeritsPage
          sheet={sheet}
          subject="collective"
          back={`/don-vi/${unitId}`}
          save={{
            send: (body, done) => save.mutate({ params, body }, { onSuccess: done }),
            pending: save.isPending,
            problem: save.error,
            reset: save.reset,
            reload: async () => {
              const { data, isSuccess } = await query.refetch();
              return isSuccess ? data : null;
            },
          }}
        />
      )}
    </Answered>
  );
}
