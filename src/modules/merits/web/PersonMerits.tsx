import type { ReactNode } from 'react';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { usePathParam } from '../../../ui/routing/use-address.ts';
import { getPersonMerits, savePersonMerits } from '../contract.ts';
import { MeritsPage } from './MeritsPage.tsx';

/** The sheet of merits of a person. */
export default function PersonMerits(): ReactNode {
  const personId = usePathParam('personId');
  const params = { personId };
  const query = useRecord(getPersonMerits, { params });
  const save = useAct(savePersonMerits, { success: 'Đã lưu phiếu thành tích.', invalidate: [getPersonMerits] });
  return (
    <Answered query={query}>
      {(sheet) => (
        <MeritsPage
          sheet={sheet}
          subject="individual"
          back={`/can-bo/${personId}`}
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
