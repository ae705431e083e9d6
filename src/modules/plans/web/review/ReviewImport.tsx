import { Alert, Anchor, Button, List } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { ResultOf } from '../../../../kernel/operation.ts';
import { ConfirmAct } from '../../../../ui/acts/ConfirmAct.tsx';
import { addressOf, call } from '../../../../ui/api/client.ts';
import { useAct, useRecord } from '../../../../ui/api/hooks.ts';
import { useScope } from '../../../../ui/frame/scope.ts';
import { Answered } from '../../../../ui/page/Answered.tsx';
import { LoadingState } from '../../../../ui/page/LoadingState.tsx';
import { Page } from '../../../../ui/page/Page.tsx';
import { AppLink, useGo } from '../../../../ui/routing/AppLink.tsx';
import { usePathParam } from '../../../../ui/routing/use-address.ts';
import { formatCount } from '../../../../ui/text/format.ts';
import { InstantText } from '../../../../ui/text/texts.tsx';
import {
  confirmPlanImport,
  discardPlanImport,
  downloadPlanImportFile,
  getPlanImport,
  listPlanImports,
  savePlanImport,
} from '../../contract/imports.ts';
import { getPlan, listPlans } from '../../contract/plans.ts';
import { faultsOfDraft, unmatchedNames, yearOfDraft } from '../../domain/draft.ts';
import { DraftDesk } from './DraftDesk.tsx';
import { SaveNote } from './SaveNote.tsx';
import { SaveTrouble } from './SaveTrouble.tsx';
import { UnsentNotice } from './UnsentNotice.tsx';
import { useDraftSaving } from './use-draft-saving.ts';

type Review = ResultOf<typeof getPlanImport>;

/** A read document beside the plan that was read from it. */
export default function ReviewImport(): ReactNode {
  const importId = usePathParam('importId');
  const review = useRecord(getPlanImport, { params: { importId } });
  // Only what the server says now: an older answer would be corrected against a version that has gone.
  if (!review.isFetchedAfterMount) return <LoadingState rows={10} />;
  return (
    <Answered query={review}>
      {(data) => (
        <Reviewing key={importId} review={data} again={async () => (await review.refetch({ throwOnError: true })).data} />
      )}
    </Answered>
  );
}

const confirmed = 'Sau khi xác nhận, bản đọc này khép lại. Kế hoạch thành dự thảo và vẫn sửa được cho đến khi ban hành.';

interface ReviewingProps {
  readonly review: Review;
  readonly again: () => Promise<Review | undefined>;
}

function Reviewing({ review, again }: ReviewingProps): ReactNode {
  const params = { importId: review.id };
  const go = useGo();
  const { setYear } = useScope();
  const [asked, setAsked] = useState<'confirm' | 'discard' | undefined>();
  const left = useRef(false);
  const locked = !review.allowed.includes('correct');
  const { editing, save, unsent, ...conflict } = useDraftSaving({
    key: `plan-review.${review.id}`,
    standing: review,
    held: () => locked || left.current,
    send: (version, draft) => call(savePlanImport, { params, body: { version, draft } }),
    ask: again,
  });
  const shown = locked ? { ...editing, draft: review.draft, last: undefined } : editing;
  const { draft } = shown;
  const confirm = useAct(confirmPlanImport, {
    invalidate: [listPlanImports, listPlans, getPlan],
    success: 'Đã lập kế hoạch dự thảo.',
  });
  const discard = useAct(discardPlanImport, { invalidate: [listPlanImports], success: 'Đã bỏ bản đọc.' });

  /** Sends the last corrections first, so that what is confirmed is what is on the screen. */
  const onSaved = async (act: (version: number) => Promise<void>) => {
    try {
      await act(await save.flush());
    } catch (problem) {
      await again().catch(() => undefined);
      throw problem;
    }
  };
  const faults = faultsOfDraft(draft);
  const unmatched = unmatchedNames(draft);
  const unseen = draft.tasks.filter((task) => !task.checked).length;
  return (
    <Page
      title={draft.header.title ?? review.file.name}
      lead={
        <>
          Rà soát kế hoạch của {review.unit.name} đọc từ tệp{' '}
          <Anchor href={addressOf(downloadPlanImportFile, { params })} download>
            {review.file.name}
          </Anchor>
          , {review.importedBy} nhập lúc <InstantText at={review.importedAt} />.
        </>
      }
      back={{ to: '/ke-hoach', label: 'Kế hoạch' }}
      act={
        !locked && (
          <>
            <Button variant="subtle" color="ink" onClick={() => setAsked('discard')}>
              Bỏ bản đọc
            </Button>
            <Button onClick={() => setAsked('confirm')}>Xác nhận kế hoạch</Button>
          </>
        )
      }
    >
      <Settled review={review} />
      {!locked && unsent && <UnsentNotice {...unsent} />}
      {!locked && <SaveTrouble save={save} {...conflict} />}
      <DraftDesk
        editing={shown}
        document={review.document}
        warnings={review.warnings}
        suggestions={review.suggestions}
        locked={locked}
        note={locked ? null : <SaveNote save={save} />}
      />
      <ConfirmAct
        opened={asked === 'confirm'}
        onClose={() => setAsked(undefined)}
        title="Xác nhận kế hoạch đã rà soát"
        confirm="Xác nhận"
        {...(review.planId ? {} : { final: confirmed })}
        act={() =>
          onSaved(async (version) => {
            const { planId } = await confirm.mutateAsync({ params, body: { version } });
            left.current = true;
            // The lists then show the year the plan is for.
            const year = yearOfDraft(draft);
            if (year) setYear(year);
            go(`/ke-hoach/${planId}`, { replace: true });
          })
        }
      >
        {review.planId ? (
          <Settled review={review} />
        ) : (
          <>
            <List>
              <List.Item>{formatCount(draft.tasks.length)} nhiệm vụ sẽ vào kế hoạch.</List.Item>
              {unseen > 0 && <List.Item>{formatCount(unseen)} nhiệm vụ chưa được đánh dấu đã xem.</List.Item>}
              {unmatched.length > 0 && (
                <List.Item>
                  {formatCount(unmatched.length)} tên đơn vị chưa khớp với hệ thống; các đơn vị đó sẽ không nhận được nhắc việc.
                </List.Item>
              )}
            </List>
            {faults.length > 0 && (
              <Alert color="yellow" variant="light" title="Cần sửa trước khi xác nhận">
                <List size="sm">
                  {faults.slice(0, 8).map((fault) => (
                    <List.Item key={fault.path}>{fault.message}</List.Item>
                  ))}
                </List>
              </Alert>
            )}
          </>
        )}
      </ConfirmAct>
      <ConfirmAct
        opened={asked === 'discard'}
        onClose={() => setAsked(undefined)}
        title="Bỏ bản đọc này"
        confirm="Bỏ bản đọc"
        final="Những gì đã sửa trong bản đọc sẽ không dùng được nữa. Có thể nhập lại tệp để đọc từ đầu."
        act={() =>
          onSaved(async (version) => {
            await discard.mutateAsync({ params, body: { version } });
            left.current = true;
            go('/ke-hoach', { replace: true });
          })
        }
      />
    </Page>
  );
}

/** Where a review ended: as a plan, or nowhere. */
function Settled({ review }: { readonly review: Review }): ReactNode {
  if (review.state === 'draft') return null;
  return (
    <Alert color="blue" variant="light" mb="md" title={review.planId ? 'Bản đọc này đã được xác nhận' : 'Bản đọc này đã được bỏ'}>
      {review.planId ? (
        <AppLink to={`/ke-hoach/${review.planId}`}>Mở kế hoạch đã lập từ bản đọc này</AppLink>
      ) : (
        <AppLink to="/ke-hoach/nhap">Nhập kế hoạch từ tệp</AppLink>
      )}
    </Alert>
  );
}
