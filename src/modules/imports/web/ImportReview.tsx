import { Alert, Button, Checkbox, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { useAct, useRecord } from '../../../ui/api/hooks.ts';
import { DataList } from '../../../ui/list/DataList.tsx';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page, type PageLink } from '../../../ui/page/Page.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { usePathParam } from '../../../ui/routing/use-address.ts';
import { formatCount } from '../../../ui/text/format.ts';
import { StateTag } from '../../../ui/text/StateTag.tsx';
import type { ImportBatch, ImportOperations, ImportRow } from '../contract.ts';
import { BATCH_STATE_LABELS, OUTCOME_LABELS, VERDICT_LABELS } from '../domain/index.ts';
import type { ImportScreen } from './ImportStart.tsx';
import { RowDetail } from './RowDetail.tsx';
import { batchStates, outcomeStates, verdictStates } from './words.ts';

interface ImportReviewProps extends ImportScreen {
  /** Where the records are seen after writing. */
  readonly list: PageLink;
}

/** What was read, judged beside what exists; written once, taken back as far as nothing changed since. */
export function ImportReview(screen: ImportReviewProps): ReactNode {
  const id = usePathParam('importId');
  const batch = useRecord(screen.ops.get, { params: { id } });
  return <Answered query={batch}>{(data) => <Review {...screen} batch={data} />}</Answered>;
}

const verdicts = Object.entries(VERDICT_LABELS).map(([value, label]) => ({ value, label }));

function Review({
  ops,
  title,
  noun,
  back,
  list,
  columns,
  batch,
}: ImportReviewProps & { readonly batch: ImportBatch }): ReactNode {
  const open = batch.state === 'open';
  return (
    <Page
      title={open ? title : `Bảng nhập ${noun}`}
      lead={`${batch.fileName ?? 'Bảng dán từ Excel'}, cho ${batch.unitName}.`}
      back={back}
      state={<StateTag state={batchStates[batch.state]}>{BATCH_STATE_LABELS[batch.state]}</StateTag>}
      act={<Acts ops={ops} batch={batch} noun={noun} />}
    >
      <Stack gap="md">
        <Summary batch={batch} noun={noun} list={list} />
        {batch.problems.map((problem) => (
          <Alert key={problem} color="yellow" variant="light">
            {problem}
          </Alert>
        ))}
        <DataList
          id="import-rows"
          op={ops.rows}
          fixed={{ params: { id: batch.id } }}
          noun="dòng"
          rowId={(row: ImportRow) => String(row.line)}
          filters={[{ kind: 'choice', name: 'verdict', label: 'Kết quả đối chiếu', options: verdicts }]}
          columns={[
            { id: 'label', label: 'Nội dung', cell: (row: ImportRow) => row.label || 'Chưa có tên', always: true, width: 220 },
            { id: 'line', label: 'Dòng', cell: (row: ImportRow) => row.line, numeric: true, width: 70 },
            { id: 'verdict', label: 'Kết quả', cell: (row: ImportRow) => <RowState row={row} />, width: 190 },
            {
              id: 'detail',
              label: 'Chi tiết',
              cell: (row: ImportRow) => <RowDetail ops={ops} batchId={batch.id} row={row} open={open} columns={columns} />,
              always: true,
            },
          ]}
          card={(row: ImportRow) => (
            <Stack gap="xs">
              <Text size="sm" c="dimmed">
                Dòng {row.line}
              </Text>
              <div>
                <RowState row={row} />
              </div>
              <RowDetail ops={ops} batchId={batch.id} row={row} open={open} columns={columns} />
            </Stack>
          )}
          empty={{ title: 'Bảng không có dòng nào', next: 'Hãy gửi lại tệp có dữ liệu.' }}
        />
      </Stack>
    </Page>
  );
}

function RowState({ row }: { readonly row: ImportRow }): ReactNode {
  if (row.outcome) return <StateTag state={outcomeStates[row.outcome]}>{OUTCOME_LABELS[row.outcome]}</StateTag>;
  if (row.choice === 'skip') return <StateTag state="todo">Sẽ bỏ qua</StateTag>;
  if (row.verdict === 'unclear' && row.choice === 'create') return <StateTag state="doing">Sẽ thêm mới</StateTag>;
  return <StateTag state={verdictStates[row.verdict]}>{VERDICT_LABELS[row.verdict]}</StateTag>;
}

const said = (parts: readonly (readonly [number, string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, text]) => `${formatCount(count)} ${text}`)
    .join(', ');

function Summary({ batch: { state, counts }, noun, list }: { batch: ImportBatch; noun: string; list: PageLink }): ReactNode {
  const planned = said([
    [counts.new, `${noun} sẽ thêm mới`],
    [counts.change, 'sẽ thay đổi'],
    [counts.same, 'không thay đổi'],
    [counts.unclear, 'chưa rõ, cần chọn cách xử lý'],
    [counts.settled, 'đã chọn cách xử lý'],
    [counts.faulty, 'có lỗi'],
  ]);
  const happened = said([
    [counts.created, `${noun} đã thêm`],
    [counts.changed, 'đã thay đổi'],
    [counts.skipped, 'bỏ qua'],
    [counts.takenBack, 'đã hoàn tác'],
    [counts.kept, 'giữ nguyên, không hoàn tác được'],
  ]);
  return (
    <div role="status">
      <Text fw={600}>
        {formatCount(counts.total)} dòng: {state === 'open' || state === 'discarded' ? planned : happened}.
      </Text>
      {state === 'open' && counts.unclear > 0 && <Text>Hãy lọc “{VERDICT_LABELS.unclear}” và chọn cách xử lý từng dòng.</Text>}
      {state === 'applied' && <AppLink to={list.to}>{list.label}</AppLink>}
    </div>
  );
}

type Asked = 'apply' | 'undo' | 'discard';

function Acts({
  ops,
  batch,
  noun,
}: {
  readonly ops: ImportOperations;
  readonly batch: ImportBatch;
  readonly noun: string;
}): ReactNode {
  const [asked, setAsked] = useState<Asked | undefined>();
  const [skipFaulty, setSkipFaulty] = useState(false);
  const { counts, version } = batch;
  const params = { id: batch.id };
  const apply = useAct(ops.apply, { success: 'Đã ghi vào danh sách.' });
  const undo = useAct(ops.undo, {
    success: ({ counts: after }) =>
      after.kept > 0
        ? `Đã hoàn tác ${formatCount(after.takenBack)} dòng; ${formatCount(after.kept)} dòng giữ nguyên.`
        : `Đã hoàn tác ${formatCount(after.takenBack)} dòng.`,
  });
  const discard = useAct(ops.discard, { success: 'Đã bỏ bảng này, không ghi dòng nào.' });
  const recheck = useAct(ops.recheck, { success: 'Đã đối chiếu lại với danh sách hiện nay.' });
  const may = (act: ImportBatch['allowedActs'][number]) => batch.allowedActs.includes(act);
  const close = () => setAsked(undefined);
  return (
    <>
      {may('discard') && (
        <Button variant="subtle" color="ink" onClick={() => setAsked('discard')}>
          Bỏ bảng này
        </Button>
      )}
      {may('recheck') && (
        <Button variant="default" loading={recheck.isPending} onClick={() => recheck.mutate({ params })}>
          Đối chiếu lại
        </Button>
      )}
      {may('apply') && <Button onClick={() => setAsked('apply')}>Ghi vào danh sách</Button>}
      {may('undo') && (
        <Button variant="default" onClick={() => setAsked('undo')}>
          Hoàn tác lần nhập này
        </Button>
      )}
      <ConfirmAct
        opened={asked === 'apply'}
        onClose={close}
        title="Ghi vào danh sách"
        confirm="Ghi"
        act={() => apply.mutateAsync({ params, body: { version, skipFaulty } })}
      >
        <Stack gap="sm">
          <List>
            {counts.new > 0 && (
              <List.Item>
                Thêm mới {formatCount(counts.new)} {noun}
              </List.Item>
            )}
            {counts.change > 0 && <List.Item>Thay đổi {formatCount(counts.change)} mục đang có</List.Item>}
            {counts.settled > 0 && <List.Item>{formatCount(counts.settled)} dòng theo cách xử lý đã chọn</List.Item>}
            {counts.same > 0 && <List.Item>Giữ nguyên {formatCount(counts.same)} mục không có thay đổi</List.Item>}
          </List>
          {counts.faulty > 0 && (
            <Checkbox
              label={`Bỏ qua ${formatCount(counts.faulty)} dòng có lỗi`}
              checked={skipFaulty}
              onChange={(event) => setSkipFaulty(event.currentTarget.checked)}
            />
          )}
          <Text c="dimmed">Ghi xong vẫn hoàn tác được, chừng nào các mục chưa được sửa tiếp.</Text>
        </Stack>
      </ConfirmAct>
      <ConfirmAct
        opened={asked === 'undo'}
        onClose={close}
        title="Hoàn tác lần nhập này"
        confirm="Hoàn tác"
        act={() => undo.mutateAsync({ params, body: { version } })}
      >
        {formatCount(counts.created)} mục đã thêm sẽ được bỏ đi, {formatCount(counts.changed)} mục đã thay đổi trở lại như trước.
        Những mục đã được sửa tiếp hoặc đã có dữ liệu khác gắn vào thì giữ nguyên, có ghi lý do ở từng dòng.
      </ConfirmAct>
      <ConfirmAct
        opened={asked === 'discard'}
        onClose={close}
        title="Bỏ bảng này"
        confirm="Bỏ"
        act={() => discard.mutateAsync({ params, body: { version } })}
      >
        Không dòng nào được ghi. Muốn nhập lại thì gửi tệp lần nữa.
      </ConfirmAct>
    </>
  );
}
