import { Alert, Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useRecord } from '../../../ui/api/hooks.ts';
import { Timeline } from '../../../ui/history/Timeline.tsx';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../ui/page/Page.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { useFilters, usePathParam } from '../../../ui/routing/use-address.ts';
import { DateText } from '../../../ui/text/texts.tsx';
import { getRegulation, type RegulationDetail } from '../contract.ts';
import { addressOfRegulation, HOME } from './address.ts';
import { ChangeRegulation } from './ChangeRegulation.tsx';
import { EndRegulation, WithdrawRegulation } from './EndActs.tsx';
import classes from './regulations.module.css';
import { AwardNames, Ground, PeriodText, StandingTag } from './words.tsx';

/** One regulation: its document, what it sets with the nation's word beside it, what happened to it. */
export default function RegulationPage(): ReactNode {
  const regulationId = usePathParam('regulationId');
  const query = useRecord(getRegulation, { params: { regulationId } });
  return (
    <Answered query={query}>{(regulation) => <RegulationView regulation={regulation} reload={() => query.refetch()} />}</Answered>
  );
}

interface ViewProps {
  readonly regulation: RegulationDetail;
  readonly reload: () => Promise<unknown>;
}

function RegulationView({ regulation, reload }: ViewProps): ReactNode {
  const [{ sua }, setAddress] = useFilters({ sua: '' });
  const [asking, setAsking] = useState<'end' | 'withdraw' | null>(null);
  const may = (act: string) =>
    regulation.abilities.includes('regulation.manage') && regulation.allowed.some(({ action }) => action === act);
  const title = `Quy định số ${regulation.number}`;
  if (sua === '1' && may('change'))
    return (
      <Page title={`Sửa quy định số ${regulation.number}`} back={HOME} narrow>
        <ChangeRegulation regulation={regulation} reload={reload} done={() => setAddress({ sua: '' })} />
      </Page>
    );
  return (
    <Page
      title={title}
      lead={regulation.title}
      back={HOME}
      state={<StandingTag standing={regulation.standing} />}
      act={
        <>
          {may('withdraw') && (
            <Button variant="subtle" onClick={() => setAsking('withdraw')}>
              Rút bỏ
            </Button>
          )}
          {may('end') && (
            <Button variant="default" onClick={() => setAsking('end')}>
              Ghi ngày hết áp dụng
            </Button>
          )}
          {may('change') && <Button onClick={() => setAddress({ sua: '1' }, { push: true })}>Sửa nội dung</Button>}
        </>
      }
    >
      <Facts regulation={regulation} />
      <Section title="Nội dung được quy định">
        <ol className={classes.matters}>
          {regulation.entries.map((entry, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own and do not move while they are read
            <li key={i} className={classes.matter}>
              <EntryView entry={entry} writes={regulation.abilities.includes('regulation.manage')} />
            </li>
          ))}
        </ol>
      </Section>
      {regulation.timeline.length > 0 && (
        <Section title="Lịch sử">
          <Timeline
            label="Những lần ghi nhận, thay đổi"
            entries={regulation.timeline.map((entry) => ({
              id: `${entry.at} ${entry.sentence}`,
              at: entry.at,
              who: entry.by,
              what: entry.sentence,
            }))}
          />
        </Section>
      )}
      {asking === 'end' && <EndRegulation regulation={regulation} close={() => setAsking(null)} />}
      {asking === 'withdraw' && <WithdrawRegulation regulation={regulation} close={() => setAsking(null)} />}
    </Page>
  );
}

function Facts({ regulation }: { readonly regulation: RegulationDetail }): ReactNode {
  return (
    <dl className={classes.facts}>
      <dt>Cơ quan ban hành</dt>
      <dd>{regulation.issuer}</dd>
      <dt>Ngày ký</dt>
      <dd>
        <DateText day={regulation.signedOn} />
      </dd>
      <dt>Áp dụng</dt>
      <dd>
        <PeriodText from={regulation.from} to={regulation.to} />
      </dd>
      <dt>Phạm vi</dt>
      <dd>{regulation.unit.name} và các đơn vị trực thuộc</dd>
      {regulation.endReason && (
        <>
          <dt>{regulation.standing === 'withdrawn' ? 'Lý do rút bỏ' : 'Căn cứ, lý do hết áp dụng'}</dt>
          <dd>{regulation.endReason}</dd>
        </>
      )}
      {regulation.note && (
        <>
          <dt>Ghi chú</dt>
          <dd>{regulation.note}</dd>
        </>
      )}
    </dl>
  );
}

interface EntryProps {
  readonly entry: RegulationDetail['entries'][number];
  readonly writes: boolean;
}

function EntryView({ entry, writes }: EntryProps): ReactNode {
  return (
    <section aria-label={entry.label}>
      <div className={classes.matterHead}>
        <Title order={3} fz="md">
          {entry.label}
        </Title>
      </div>
      {entry.overlaps.map(({ regulationId, sentence }) => (
        <Alert
          key={`${regulationId} ${sentence}`}
          color="yellow"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title="Trùng nội dung với quy định khác của đơn vị"
        >
          <Text>{sentence}</Text>
          <Text>
            {writes && 'Nếu một trong hai đã được thay thế, xin ghi ngày hết áp dụng của quy định đó. '}
            <AppLink to={addressOfRegulation(regulationId)}>Xem quy định kia</AppLink>
          </Text>
        </Alert>
      ))}
      <div className={classes.sides}>
        <div className={classes.side}>
          <div>
            <AwardNames names={entry.awards} />
            <Text>{entry.text}.</Text>
            <Text size="sm" c="dimmed">
              {entry.article}
              {(entry.from || entry.to) && (
                <>
                  {' · '}
                  {entry.from && <PeriodText from={entry.from} to={entry.to} />}
                  {!entry.from && entry.to && (
                    <>
                      đến hết <DateText day={entry.to} />
                    </>
                  )}
                </>
              )}
            </Text>
          </div>
        </div>
        <div className={classes.side}>
          <Text size="sm" c="dimmed" fw={600} component="h4">
            Pháp luật chung
          </Text>
          {entry.scope && (
            <div>
              <Text size="sm">{entry.scope.text}</Text>
              <Ground text={entry.scope.ground} />
            </div>
          )}
          {entry.countsUntil && (
            <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
              Theo văn bản hiện có, căn cứ này chỉ còn đến hết ngày <DateText day={entry.countsUntil} />; sau ngày đó nội dung này
              không được tính cho đến khi có căn cứ mới.
            </Alert>
          )}
        </div>
      </div>
    </section>
  );
}
