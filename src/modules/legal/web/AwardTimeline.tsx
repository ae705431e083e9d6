import { Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { addDays, formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { ASPECT_LABELS } from '../../../law/statements.ts';
import { useList, useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { today } from '../../../ui/text/today.ts';
import { compareAward, getAwardTimeline, type LawDifference } from '../contract/look-up.ts';
import { dayWritten } from './days.ts';
import { LawDayField } from './LawDay.tsx';
import classes from './legal.module.css';

interface AwardTimelineProps {
  readonly code: string;
  readonly on: LocalDate;
  readonly show: (day: LocalDate) => void;
}

/** Each day on which the law began to say something else of this award, and what differs between two days of choice. */
export function AwardTimeline({ code, on, show }: AwardTimelineProps): ReactNode {
  const timeline = useRecord(getAwardTimeline, { params: { code } });
  return (
    <>
      <Section title="Đã thay đổi thế nào" lead="Những ngày mà quy định về danh hiệu, hình thức này khác trước.">
        <Answered query={timeline} part>
          {({ from, turns }) => {
            const current = turns.findLast(({ day }) => day <= on)?.day ?? (from <= on ? from : null);
            return (
              <ol className={classes.turns}>
                <Turn day={from} current={current === from} show={show}>
                  <Text size="sm">Ngày đầu tiên hệ thống có dữ liệu.</Text>
                </Turn>
                {turns.map(({ day, differences }) => (
                  <Turn key={day} day={day} current={current === day} show={show}>
                    <Text size="sm">{summed(differences)}</Text>
                    <details className={classes.more}>
                      <summary>Xem cụ thể</summary>
                      <Differences rows={differences} />
                    </details>
                  </Turn>
                ))}
              </ol>
            );
          }}
        </Answered>
      </Section>
      <Compare code={code} />
    </>
  );
}

interface TurnProps {
  readonly day: LocalDate;
  readonly current: boolean;
  readonly show: (day: LocalDate) => void;
  readonly children: ReactNode;
}

function Turn({ day, current, show, children }: TurnProps): ReactNode {
  return (
    <li className={classes.turn} data-current={current || undefined}>
      <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => show(day)} aria-current={current || undefined}>
        Từ ngày {formatShort(day)}
        {day > today() && ' (sắp tới)'}
        {current && ' · đang xem'}
      </Button>
      {children}
    </li>
  );
}

/** "Tiền thưởng, tỷ lệ phiếu" */
function summed(differences: readonly LawDifference[]): string {
  const aspects = [...new Set(differences.map(({ aspect }) => ASPECT_LABELS[aspect]))];
  return aspects.map((label, i) => (i === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1))).join(', ');
}

/** Before and now of each thing; what has lost its ground is told together. */
function Differences({ rows }: { readonly rows: readonly LawDifference[] }): ReactNode {
  const lapsed = rows.filter(({ kind }) => kind === 'lapsed');
  return (
    <ul className={classes.changes}>
      {rows
        .filter(({ kind }) => kind !== 'lapsed')
        .map((row) => (
          <li key={`${row.label} ${row.before} ${row.after}`}>
            <strong>{row.label}</strong>
            <Words row={row} />
            {row.groundsAfter.length > 0 && <span className={classes.ground}>Căn cứ: {row.groundsAfter.join('; ')}</span>}
          </li>
        ))}
      {lapsed.length > 0 && (
        <li>
          <strong>Không còn căn cứ, chưa có quy định thay thế trong hệ thống</strong>
          <ul className={classes.items}>
            {lapsed.map(({ label, before }) => (
              <li key={`${label} ${before}`}>{label}</li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

const flat = (text: string | null): string => (text ?? '').replaceAll(/\.?\n/g, '; ');

function Words({ row }: { readonly row: LawDifference }): ReactNode {
  switch (row.kind) {
    case 'ground':
      return <div>Nội dung giữ nguyên, căn cứ thay đổi.</div>;
    case 'new':
      return <div>Thêm: {flat(row.after)}</div>;
    case 'gone':
      return <div>Bỏ: {flat(row.before)}</div>;
    default:
      if (row.before === row.after) return <div>Lời văn giữ nguyên, cách tính thay đổi.</div>;
      return (
        <>
          <div className={classes.was}>Trước: {flat(row.before)}</div>
          <div>Nay: {flat(row.after)}</div>
        </>
      );
  }
}

const NONE = { tu: '', den: '' };

function Compare({ code }: { readonly code: string }): ReactNode {
  const [{ tu, den }, set] = useFilters(NONE);
  const from = dayWritten(tu);
  const to = dayWritten(den);
  return (
    <Section title="Khác gì giữa hai ngày">
      <div className={classes.dayBar}>
        <LawDayField label="Ngày trước" value={from} onChange={(day) => set({ tu: day ?? '' })} />
        <LawDayField label="Ngày sau" value={to} onChange={(day) => set({ den: day ?? '' })} />
        {!from && !to && (
          <Button variant="default" onClick={() => set({ tu: addDays(today(), -365), den: today() })}>
            Một năm qua
          </Button>
        )}
      </div>
      {from && to && <Compared code={code} from={from} to={to} />}
    </Section>
  );
}

function Compared({ code, from, to }: { readonly code: string; readonly from: LocalDate; readonly to: LocalDate }): ReactNode {
  const found = useList(compareAward, { params: { code }, query: { from, to } });
  return (
    <Answered query={found} part>
      {({ differences }) => (
        <div role="status">
          <Title order={3} fz="sm" mb={4}>
            {differences.length === 0
              ? 'Hai ngày này quy định như nhau.'
              : `${differences.length} điểm khác nhau giữa ngày ${formatShort(from)} và ngày ${formatShort(to)}`}
          </Title>
          <Differences rows={differences} />
        </div>
      )}
    </Answered>
  );
}
