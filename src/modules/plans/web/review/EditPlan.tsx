import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ResultOf } from '../../../../kernel/operation.ts';
import { call } from '../../../../ui/api/client.ts';
import { keyOf, useRecord } from '../../../../ui/api/hooks.ts';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { LoadingState } from '../../../../ui/page/LoadingState.tsx';
import { Page } from '../../../../ui/page/Page.tsx';
import { ButtonLink } from '../../../../ui/routing/AppLink.tsx';
import { usePathParam } from '../../../../ui/routing/use-address.ts';
import { getPlan, getPlanDraft, savePlanDraft } from '../../contract/plans.ts';
import { faultsOfDraft } from '../../domain/draft.ts';
import { DraftDesk } from './DraftDesk.tsx';
import { SaveNote } from './SaveNote.tsx';
import { SaveTrouble } from './SaveTrouble.tsx';
import { UnsentNotice } from './UnsentNotice.tsx';
import { useDraftSaving } from './use-draft-saving.ts';

type Draft = ResultOf<typeof getPlanDraft>;

/** A draft plan under correction. */
export default function EditPlan(): ReactNode {
  const planId = usePathParam('planId');
  const draft = useRecord(getPlanDraft, { params: { planId } });
  if (!draft.isFetchedAfterMount) return <LoadingState rows={10} />;
  return (
    <Answered query={draft}>
      {(data) => (
        <Editor
          key={planId}
          planId={planId}
          standing={data}
          again={async () => (await draft.refetch({ throwOnError: true })).data}
        />
      )}
    </Answered>
  );
}

interface EditorProps {
  readonly planId: string;
  readonly standing: Draft;
  readonly again: () => Promise<Draft | undefined>;
}

function Editor({ planId, standing, again }: EditorProps): ReactNode {
  const client = useQueryClient();
  const params = { planId };
  const { editing, save, unsent, ...conflict } = useDraftSaving({
    key: `plan-draft.${planId}`,
    standing,
    held: (draft) => faultsOfDraft(draft).length > 0,
    send: async (version, draft) => {
      const answer = await call(savePlanDraft, { params, body: { version, draft } });
      await client.invalidateQueries({ queryKey: keyOf(getPlan, { params }) });
      return answer;
    },
    ask: again,
  });
  const [fault] = faultsOfDraft(editing.draft);
  return (
    <Page
      title={editing.draft.header.title ?? 'Kế hoạch chưa có tên'}
      lead={`Sửa dự thảo kế hoạch của ${standing.unit.name}. Mọi thay đổi được tự lưu.`}
      back={{ to: `/ke-hoach/${planId}`, label: 'Về trang kế hoạch' }}
      act={<ButtonLink to={`/ke-hoach/${planId}`}>Xong</ButtonLink>}
    >
      {unsent && <UnsentNotice {...unsent} />}
      <SaveTrouble save={save} {...conflict} />
      <DraftDesk editing={editing} note={<SaveNote save={save} held={fault?.message} />} />
    </Page>
  );
}
