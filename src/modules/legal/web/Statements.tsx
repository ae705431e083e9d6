import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatShort } from '../../../kernel/local-date.ts';
import { FIRST_DAY } from '../../../law/timeline.ts';
import { Section } from '../../../ui/page/Page.tsx';
import { ReadingNote } from '../../../ui/verdict/VerdictTree.tsx';
import type { AwardSheet, LawStatement } from '../contract/look-up.ts';
import classes from './legal.module.css';
import { certaintyMarks, readingIn } from './words.ts';

type Aspect = LawStatement['aspect'];
const TITLES: readonly (readonly [Aspect, string, string?])[] = [
  ['prize', 'Tiền thưởng', 'Theo lương cơ sở của ngày ban hành quyết định.'],
  ['authority', 'Ai quyết định', 'Theo đơn vị đề nghị.'],
  ['vote', 'Tỷ lệ phiếu của Hội đồng'],
  ['dossier', 'Hồ sơ'],
  ['service', 'Chức vụ để xét cống hiến'],
];

/** Prizes, authority, votes, papers, and whatever else the law says of this award. */
export function Said({ award }: { readonly award: AwardSheet }): ReactNode {
  const of = (aspect: Aspect) => award.statements.filter((one) => one.aspect === aspect);
  return (
    <>
      {TITLES.map(([aspect, title, lead]) => {
        const mine = aspect === 'authority' ? together(of(aspect)) : of(aspect);
        if (mine.length === 0) {
          if (aspect === 'service') return null;
          return (
            <Section key={aspect} title={title}>
              <Text className={classes.absent}>{emptyBecause(award)}</Text>
            </Section>
          );
        }
        return (
          <Section key={aspect} title={title} lead={lead}>
            <List rows={mine} award={award} labelled={mine.length > 1 || aspect !== 'vote'} />
          </Section>
        );
      })}
      {byFile(of('provision')).map(([file, rows]) => (
        <Section key={file} title={file}>
          <List rows={rows} award={award} labelled />
        </Section>
      ))}
    </>
  );
}

/** Why a section has nothing on the day. */
export const emptyBecause = ({ on }: AwardSheet): string =>
  on < FIRST_DAY
    ? `Chưa có dữ liệu: hệ thống chỉ có quy định từ ngày ${formatShort(FIRST_DAY)}.`
    : 'Hệ thống chưa có quy định nào về nội dung này vào ngày đang xem.';

/** Who proposes is told together where the same one decides by the same article. */
function together(rows: readonly LawStatement[]): readonly LawStatement[] {
  const kept = new Map<string, LawStatement>();
  for (const row of rows) {
    const key = JSON.stringify([row.text, row.grounds, row.note]);
    const twin = kept.get(key);
    kept.set(key, twin ? { ...twin, label: `${twin.label}; ${row.label}` } : row);
  }
  const all = [...kept.values()];
  return all.length === 1 && rows.length > 1 ? all.map((row) => ({ ...row, label: 'Đơn vị nào đề nghị cũng vậy' })) : all;
}

/** "Thời hạn: Gửi hồ sơ …" stands under "Thời hạn". */
function byFile(rows: readonly LawStatement[]): readonly (readonly [string, readonly LawStatement[]])[] {
  const files = new Map<string, LawStatement[]>();
  for (const row of rows) {
    const cut = row.label.indexOf(': ');
    const file = row.label.slice(0, cut);
    const mine = files.get(file) ?? [];
    mine.push({ ...row, label: row.label.slice(cut + 2) });
    files.set(file, mine);
  }
  return [...files];
}

interface ListProps {
  readonly rows: readonly LawStatement[];
  readonly award: AwardSheet;
  readonly labelled: boolean;
}

function List({ rows, award, labelled }: ListProps): ReactNode {
  return (
    <dl className={classes.facts}>
      {rows.map((row) => {
        const reading = readingIn(award.readings, row.reading);
        return (
          <div key={row.key} className={classes.fact}>
            <dt>{labelled ? row.label : 'Quy định'}</dt>
            <dd>
              <span className={row.held ? undefined : classes.absent}>{row.text}</span>
              {row.items.length > 0 && (
                <ul className={classes.items}>
                  {row.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )}
              {row.note && <span className={classes.ground}>{row.note}</span>}
              {row.grounds.length > 0 && <span className={classes.ground}>Căn cứ: {row.grounds.join('; ')}</span>}
              {certaintyMarks(row.certainty).map((mark) => (
                <span key={mark} className={classes.mark}>
                  {mark}
                </span>
              ))}
              {reading && <ReadingNote reading={reading} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What holds for every award alike: folded, since it is the same on each page. */
export function CommonProvisions({ award }: { readonly award: AwardSheet }): ReactNode {
  if (award.common.length === 0) return null;
  return (
    <details className={classes.common}>
      <summary>Quy định chung cho mọi danh hiệu, hình thức ({award.common.length})</summary>
      {byFile(award.common).map(([file, rows]) => (
        <Section key={file} title={file}>
          <List rows={rows} award={award} labelled />
        </Section>
      ))}
    </details>
  );
}
