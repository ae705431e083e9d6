import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatLong, formatShort } from '../../../kernel/local-date.ts';
import { SUBJECT_LABELS, SUBJECTS } from '../../../law/facts.ts';
import { AWARD_GROUP_LABELS, AWARD_GROUPS } from '../../../law/schema/award.ts';
import { useList } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/page/states.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { MoneyText } from '../../../ui/text/texts.tsx';
import { getPrizeTable, type PrizeTable } from '../contract/look-up.ts';
import { findAwards } from '../domain/find-awards.ts';
import { dayIn } from './days.ts';
import { DayNotice, LawDayField } from './LawDay.tsx';
import classes from './legal.module.css';
import tableClasses from './table.module.css';
import { awardAddress, certaintyMarks } from './words.ts';

const NONE = { ngay: '', q: '' };

/** What each award brings in money, for decisions of a day. */
export default function PrizePage(): ReactNode {
  const [{ ngay, q }, set] = useFilters(NONE);
  const on = dayIn(ngay);
  const table = useList(getPrizeTable, { query: { on } });
  return (
    <Page
      title="Mức tiền thưởng"
      lead={`Tiền thưởng kèm theo danh hiệu, hình thức khen thưởng của quyết định ban hành ${formatLong(on)}.`}
      act={
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          In
        </Button>
      }
    >
      <div className={classes.tools}>
        <LawDayField label="Ngày ban hành quyết định" value={on} onChange={(day) => day && set({ ngay: day })} />
        <TextInput
          label="Tìm theo tên"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={q}
          onChange={(event) => set({ q: event.currentTarget.value })}
          className={`${classes.grow} sv-no-print`}
        />
      </div>
      <Answered query={table}>{(found) => <Table table={found} rows={findAwards(found.rows, q)} />}</Answered>
    </Page>
  );
}

interface TableProps {
  readonly table: PrizeTable;
  readonly rows: readonly PrizeTable['rows'][number][];
}

function Table({ table, rows: shown }: TableProps): ReactNode {
  const { baseSalary } = table;
  const groups = AWARD_GROUPS.map((group) => ({ group, rows: shown.filter((row) => row.group === group) })).filter(
    ({ rows }) => rows.length > 0,
  );
  return (
    <>
      <Text mt="md" mb="md">
        {baseSalary ? (
          <>
            Lương cơ sở <MoneyText amount={baseSalary.amount} />, áp dụng từ ngày {formatShort(baseSalary.since)}. Căn cứ:{' '}
            {baseSalary.ground}. {certaintyMarks(baseSalary.certainty).join(' ')}
          </>
        ) : (
          'Chưa có mức lương cơ sở vào ngày này.'
        )}
      </Text>
      <DayNotice on={table.on} />
      {groups.length === 0 && <EmptyState title="Không tìm thấy tên phù hợp" next="Hãy gõ ít chữ hơn." />}
      {groups.length > 1 && (
        <nav aria-label="Đến nhóm" className={`${classes.jumps} sv-no-print`}>
          {groups.map(({ group }) => (
            <Anchor key={group} href={`#${group}`} size="sm">
              {AWARD_GROUP_LABELS[group]}
            </Anchor>
          ))}
        </nav>
      )}
      <table className={tableClasses.table} hidden={groups.length === 0}>
        <thead>
          <tr>
            <th scope="col" className={tableClasses.name}>
              Danh hiệu, hình thức
            </th>
            {SUBJECTS.map((subject) => (
              <th key={subject} scope="col" className={tableClasses.number}>
                {SUBJECT_LABELS[subject]}
              </th>
            ))}
            <th scope="col">Căn cứ</th>
          </tr>
        </thead>
        {groups.map(({ group, rows }) => (
          <tbody key={group} id={group} className={tableClasses.part}>
            <tr>
              <th scope="rowgroup" colSpan={SUBJECTS.length + 2}>
                {AWARD_GROUP_LABELS[group]}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.code} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function Row({ row }: { readonly row: PrizeTable['rows'][number] }): ReactNode {
  return (
    <tr>
      <th scope="row">
        <AppLink to={awardAddress(row.code)}>{row.label}</AppLink>
      </th>
      {row.absent ? (
        <td colSpan={SUBJECTS.length}>
          <Text size="sm" c="dimmed">
            {row.absent}
          </Text>
        </td>
      ) : (
        SUBJECTS.map((subject) => {
          const prize = row.prizes.find((one) => one.subject === subject);
          return (
            <td key={subject} className={tableClasses.number} data-label={prize ? SUBJECT_LABELS[subject] : undefined}>
              {prize && (
                <>
                  {row.ceiling && 'không quá '}
                  <MoneyText amount={prize.amount} />
                  <Text span size="xs" c="dimmed" display="block">
                    {String(prize.multiple).replace('.', ',')} lần lương cơ sở
                  </Text>
                </>
              )}
            </td>
          );
        })
      )}
      <td>
        <Text size="sm" c="dimmed">
          {row.grounds.join('; ')}
          {row.note && `. ${row.note}`}
        </Text>
        {certaintyMarks(row.certainty).map((mark) => (
          <span key={mark} className={classes.mark}>
            {mark}
          </span>
        ))}
      </td>
    </tr>
  );
}
