import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatShort } from '../../../kernel/local-date.ts';
import { CERTAINTY_LABELS } from '../../../law/schema/dated.ts';
import { useList, useRecord } from '../../../ui/api/hooks.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page, Section } from '../../../ui/page/Page.tsx';
import { useFilters } from '../../../ui/routing/use-address.ts';
import { type State, StateTag } from '../../../ui/text/StateTag.tsx';
import { type InstrumentRow, listInstruments, listReadings, type UnsureRow } from '../contract/look-up.ts';
import { dayIn } from './days.ts';
import { LawDayField } from './LawDay.tsx';
import classes from './legal.module.css';
import tableClasses from './table.module.css';

const NONE = { ngay: '' };
const STATES: Record<InstrumentRow['state'], { readonly state: State; readonly label: string }> = {
  'in-force': { state: 'done', label: 'Đang có hiệu lực' },
  lapsing: { state: 'soon', label: 'Sắp hết hiệu lực' },
  coming: { state: 'todo', label: 'Chưa có hiệu lực' },
  lapsed: { state: 'todo', label: 'Hết hiệu lực' },
  undated: { state: 'look', label: 'Chưa rõ ngày có hiệu lực' },
};

/** The instruments that the answers rest on, what is not known of them, and how the system reads where they leave room. */
export default function RegisterPage(): ReactNode {
  const [{ ngay }, set] = useFilters(NONE);
  const on = dayIn(ngay);
  const register = useList(listInstruments, { query: { on } });
  const readings = useRecord(listReadings, {});
  return (
    <Page
      title="Văn bản, cách hiểu"
      lead="Những văn bản mà hệ thống căn cứ vào, điều gì chưa được xác nhận, và cách hệ thống hiểu những chỗ pháp luật còn để ngỏ."
    >
      <div className={classes.tools}>
        <LawDayField label="Hiệu lực tính đến ngày" value={on} onChange={(day) => day && set({ ngay: day })} />
      </div>
      <Answered query={register}>
        {({ rows, unsure }) => (
          <>
            <Section title="Văn bản" lead={`${rows.length} văn bản, văn bản sắp hết hiệu lực ở trên cùng.`}>
              <ul className={classes.instruments}>
                {rows.map((row) => (
                  <Instrument key={row.id} row={row} />
                ))}
              </ul>
            </Section>
            <Unsure rows={unsure} />
          </>
        )}
      </Answered>
      <Section
        title="Cách hiểu của hệ thống"
        lead="Đây là lựa chọn khi văn bản còn để ngỏ, không phải quy định. Nơi nào cách hiểu quyết định kết quả, màn hình ghi rõ bên cạnh."
      >
        <Answered query={readings} part>
          {({ rows }) => (
            <dl className={classes.facts}>
              {rows.map((row) => (
                <div key={row.id} className={classes.fact}>
                  <dt>{row.topic}</dt>
                  <dd>
                    {row.text}
                    <span className={classes.ground}>Lý do: {row.reason}</span>
                    {row.reference && <span className={classes.ground}>Liên quan: {row.reference}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </Answered>
      </Section>
    </Page>
  );
}

function Instrument({ row }: { readonly row: InstrumentRow }): ReactNode {
  const { state, label } = STATES[row.state];
  const day = (text: string, value: string | null) => (value ? `${text} ${value}` : null);
  const dates = [
    day('ban hành ngày', row.signed && formatShort(row.signed)),
    day('có hiệu lực từ ngày', row.from && formatShort(row.from)),
    day('hết hiệu lực sau ngày', row.to && formatShort(row.to)),
  ].filter(Boolean);
  const links = [
    row.replaces.length > 0 && `Thay thế ${row.replaces.join(', ')}.`,
    row.replacedBy.length > 0 && `Được thay thế bởi ${row.replacedBy.join(', ')}.`,
    row.amends.length > 0 && `Sửa đổi, bổ sung ${row.amends.join(', ')}.`,
    row.amendedBy.length > 0 && `Được sửa đổi, bổ sung bởi ${row.amendedBy.join(', ')}.`,
  ].filter(Boolean);
  return (
    <li className={classes.instrument}>
      <div className={classes.instrumentHead}>
        <h3>{row.name}</h3>
        <StateTag state={state}>
          {label}
          {row.daysLeft !== null && `, còn ${row.daysLeft} ngày`}
        </StateTag>
        {!row.contentKnown && <StateTag state="look">Chưa đọc được nội dung</StateTag>}
      </div>
      <Text>{row.title}</Text>
      <Text size="sm" c="dimmed">
        {row.issuer}
        {dates.length > 0 && `; ${dates.join('; ')}`}.{row.lapse && ` Tự hết hiệu lực theo ${row.lapse}.`}
      </Text>
      {links.length > 0 && <Text size="sm">{links.join(' ')}</Text>}
      <Text size="sm" c="dimmed">
        {row.values > 0
          ? `${row.values} nội dung trong hệ thống căn cứ vào văn bản này${row.orphans > 0 ? `; ${row.orphans} nội dung trong đó chưa có quy định thay thế khi văn bản hết hiệu lực` : ''}. `
          : 'Chưa có nội dung nào căn cứ vào văn bản này. '}
        {row.confirmedOn
          ? `Đối chiếu lần cuối ngày ${formatShort(row.confirmedOn)}.`
          : `Chưa đối chiếu với văn bản. ${CERTAINTY_LABELS[row.certainty]}.`}
      </Text>
      {(row.unknown.length > 0 || row.note) && (
        <details className={classes.more}>
          <summary>Điều chưa biết và ghi chú</summary>
          <ul className={classes.dots}>
            {row.unknown.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {row.note && <li>{row.note}</li>}
          </ul>
        </details>
      )}
    </li>
  );
}

function Unsure({ rows }: { readonly rows: readonly UnsureRow[] }): ReactNode {
  return (
    <Section
      title="Nội dung chưa chắc chắn"
      lead={`${rows.length} nội dung chưa được đọc trong chính văn bản. Khi dùng đến, màn hình ghi rõ bên cạnh.`}
    >
      <details className={classes.more}>
        <summary>Xem danh sách</summary>
        <table className={tableClasses.table}>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              <th scope="col">Thời gian</th>
              <th scope="col">Căn cứ</th>
              <th scope="col">Mức chắc chắn</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.label} ${row.part} ${row.from} ${row.ground}`}>
                <th scope="row">
                  {row.label}
                  {row.part && (
                    <Text size="sm" c="dimmed">
                      {row.part}
                    </Text>
                  )}
                </th>
                <td data-label="Thời gian">
                  từ {formatShort(row.from)}
                  {row.to && ` đến ${formatShort(row.to)}`}
                </td>
                <td data-label="Căn cứ">{row.ground}</td>
                <td>{CERTAINTY_LABELS[row.certainty]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
