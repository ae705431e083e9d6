import { Alert, Button, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Subject } from '../../../law/facts.ts';
import type { Problem } from '../../../ui/api/problem.ts';
import { draftKey, loadDraft } from '../../../ui/draft/draft-store.ts';
import { Timeline } from '../../../ui/history/Timeline.tsx';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/page/states.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { useSession } from '../../../ui/session/SessionContext.ts';
import { InstantText } from '../../../ui/text/texts.tsx';
import type { MeritSheet } from '../contract.ts';
import { EditSheet, type SaveAct, type SaveSheet } from './EditSheet.tsx';
import { MeritView } from './MeritView.tsx';
import { useKnownAwards } from './use-known-awards.ts';

/** Said when a sheet went through. */
export const SAVED = 'Đã lưu phiếu thành tích.';

interface MeritsPageProps {
  readonly query: UseQueryResult<MeritSheet, Problem>;
  readonly act: SaveAct;
  readonly send: SaveSheet['send'];
  readonly subject: Subject;
  /** The person or unit whose sheet it is. */
  readonly back: string;
}

/** One sheet, of a person or a unit. */
export function MeritsPage({ query, act, send, ...rest }: MeritsPageProps): ReactNode {
  const reload = async () => {
    const { data, isSuccess } = await query.refetch();
    return isSuccess ? data : null;
  };
  return <Answered query={query}>{(sheet) => <Sheet sheet={sheet} save={{ act, send, reload }} {...rest} />}</Answered>;
}

interface SheetProps extends Pick<MeritsPageProps, 'subject' | 'back'> {
  readonly sheet: MeritSheet;
  readonly save: SaveSheet;
}

/** Read, or written where the address says so, so that reload comes back to what is being written. */
function Sheet({ sheet, subject, back, save }: SheetProps): ReactNode {
  const [{ sua }, setAddress] = useFilters({ sua: '' });
  const { account } = useSession();
  const known = useKnownAwards();
  const writes = sheet.abilities.includes('merit.manage');
  const key = `merits.${sheet.subject.id}`;
  const edit = () => setAddress({ sua: '1' }, { push: true });
  const leave = () => {
    setAddress({ sua: '' });
    window.scrollTo({ top: 0 });
  };
  const link = { to: back, label: sheet.subject.name };
  if (writes && sua === '1')
    return (
      <Page title="Phiếu thành tích" back={link} lead="Ghi những gì đã rà soát được; phần chưa biết cứ để trống, bổ sung sau.">
        <Answered query={known}>
          {({ rows }) => (
            <EditSheet key={key} draftName={key} sheet={sheet} subject={subject} awards={rows} save={save} done={leave} />
          )}
        </Answered>
      </Page>
    );
  const drafted = writes && loadDraft(localStorage, draftKey(account.id, key)) !== undefined;
  return (
    <Page
      title="Phiếu thành tích"
      back={link}
      lead="Căn cứ để xét điều kiện khen thưởng: xếp loại, khen thưởng đã có, sáng kiến và những gì liên quan."
      act={writes && sheet.sheet && <Button onClick={edit}>Sửa phiếu</Button>}
      narrow
    >
      {drafted && (
        <Alert color="yellow" variant="light" icon={<IconDeviceFloppy aria-hidden />} mb="md">
          <Text>Trên máy này còn một bản nháp của phiếu, chưa lưu vào hệ thống.</Text>
          <Button size="xs" variant="default" mt="xs" onClick={edit}>
            Soạn tiếp
          </Button>
        </Alert>
      )}
      {sheet.sheet ? (
        <>
          <Text size="sm" c="dimmed">
            {sheet.updatedBy} cập nhật lúc <InstantText at={sheet.updatedAt} />
          </Text>
          <Answered query={known} part>
            {({ rows }) => <MeritView facts={sheet.sheet ?? {}} subject={subject} awards={rows} hidden={sheet.hidden} />}
          </Answered>
        </>
      ) : (
        <EmptyState
          title="Chưa có phiếu thành tích"
          next={
            writes
              ? 'Ghi xếp loại các năm và khen thưởng đã có để hệ thống xét được điều kiện khen thưởng.'
              : 'Cán bộ phụ trách thi đua, khen thưởng của đơn vị chưa lập phiếu này.'
          }
          act={writes && <Button onClick={edit}>Lập phiếu</Button>}
        />
      )}
      {sheet.timeline.length > 0 && (
        <Section title="Lịch sử phiếu">
          <Timeline
            label="Các lần ghi phiếu"
            entries={sheet.timeline.map((entry) => ({
              id: `${entry.at} ${entry.sentence}`,
              at: entry.at,
              who: entry.by,
              what: entry.sentence,
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
