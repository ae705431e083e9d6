import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatShort } from '../../../kernel/local-date.ts';
import { DISCIPLINE_LABELS, KIND_LABELS, RATING_LABELS, SCOPE_LABELS, type Subject } from '../../../law/facts.ts';
import { Section } from '../../../ui/page/Page.tsx';
import { awardLabel, type KnownAward, type SheetFacts } from '../domain/index.ts';
import type { Sensitive } from '../domain/sheet.ts';
import classes from './merits.module.css';

interface MeritViewProps {
  readonly facts: SheetFacts;
  readonly subject: Subject;
  readonly awards: readonly KnownAward[];
  readonly hidden?: readonly Sensitive[];
}

const latestFirst = <T extends { readonly year: number }>(rows: readonly T[]): T[] => rows.toSorted((a, b) => b.year - a.year);
const joined = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join('; ');

/** What is known of one subject, in sentences. */
export function MeritView({ facts, subject, awards: known, hidden = [] }: MeritViewProps): ReactNode {
  const { ratings, awards, initiatives, projects, disciplines } = facts;
  return (
    <>
      <Section title="Xếp loại hằng năm">
        {ratings && ratings.length > 0 ? (
          <Facts rows={latestFirst(ratings).map(({ year, rating }) => ({ year, text: RATING_LABELS[rating] }))} />
        ) : (
          <Unknown />
        )}
      </Section>
      {facts.collective && <Collective figures={facts.collective} />}
      <Listed title="Danh hiệu, hình thức khen thưởng đã được tặng" rows={awards}>
        {(rows) => latestFirst(rows).map((row) => ({ year: row.year, text: sayAward(row, known) }))}
      </Listed>
      {(subject === 'individual' || initiatives) && (
        <Listed title="Sáng kiến" rows={initiatives}>
          {(rows) =>
            latestFirst(rows).map((row) => ({
              year: row.year,
              text: joined(
                `Công nhận phạm vi ${SCOPE_LABELS[row.scope]}`,
                sayKnown(row.applied, 'đã áp dụng hiệu quả', 'chưa áp dụng'),
                row.usedFor && `đã dùng để xét tặng ${awardLabel(known, row.usedFor)}`,
                row.usedFor === null && 'chưa dùng lần nào',
              ),
            }))
          }
        </Listed>
      )}
      {(subject === 'individual' || projects) && (
        <Listed title="Đề tài, đề án, công trình khoa học và công nghệ" rows={projects}>
          {(rows) =>
            latestFirst(rows).map((row) => ({
              year: row.year,
              text: joined(
                `Phạm vi ảnh hưởng ${SCOPE_LABELS[row.scope]}`,
                sayKnown(row.accepted, 'đã nghiệm thu', 'chưa nghiệm thu'),
                sayKnown(row.applied, 'đã áp dụng hiệu quả', 'chưa áp dụng'),
              ),
            }))
          }
        </Listed>
      )}
      {hidden.includes('disciplines') ? (
        <Section title="Kỷ luật, xem xét">
          <Text c="dimmed">
            {subject === 'individual'
              ? 'Kỷ luật chỉ người quản lý hồ sơ và người có phiếu này được xem; việc đang xem xét chỉ người quản lý hồ sơ được xem.'
              : 'Chỉ người quản lý hồ sơ được xem.'}
          </Text>
        </Section>
      ) : (
        <>
          <Listed title="Kỷ luật" rows={disciplines}>
            {(rows) =>
              rows
                .toSorted((a, b) => (a.from < b.from ? 1 : -1))
                .map(({ form, from, until }) => ({
                  text: `${DISCIPLINE_LABELS[form]}, từ ${formatShort(from)} ${until ? `đến ${formatShort(until)}` : '(còn đang chấp hành)'}`,
                }))
            }
          </Listed>
          {!hidden.includes('underReview') && (
            <Section title="Đang trong thời gian xem xét">
              <Text>{facts.underReview === undefined ? 'Chưa rõ.' : facts.underReview ? 'Có.' : 'Không.'}</Text>
            </Section>
          )}
        </>
      )}
      {facts.worker && (
        <Section title="Đối tượng">
          <Text>
            Công nhân, nông dân hoặc người lao động khác, không được đánh giá, xếp loại hằng năm như công chức, viên chức.
          </Text>
        </Section>
      )}
    </>
  );
}

const sayKnown = (value: boolean | undefined, yes: string, no: string): string | false =>
  value === undefined ? false : value ? yes : no;

const sayAward = (row: NonNullable<SheetFacts['awards']>[number], known: readonly KnownAward[]): string =>
  joined(
    awardLabel(known, row.code),
    row.kind && KIND_LABELS[row.kind].toLowerCase(),
    row.achievedTo && `thành tích đến ${formatShort(row.achievedTo)}`,
    row.decidedOn && `quyết định ngày ${formatShort(row.decidedOn)}`,
    row.revoked && 'đã thu hồi',
  );

interface Line {
  readonly year?: number;
  readonly text: string;
}

const Unknown = (): ReactNode => <Text c="dimmed">Chưa rà soát.</Text>;

/** A list that is unknown, that is known to be empty, or its lines. */
function Listed<T>({
  title,
  rows,
  children,
}: {
  readonly title: string;
  readonly rows: readonly T[] | undefined;
  readonly children: (rows: readonly T[]) => readonly Line[];
}): ReactNode {
  return (
    <Section title={title}>
      {rows === undefined ? (
        <Unknown />
      ) : rows.length === 0 ? (
        <Text>Đã rà soát, không có.</Text>
      ) : (
        <Facts rows={children(rows)} />
      )}
    </Section>
  );
}

function Facts({ rows }: { readonly rows: readonly Line[] }): ReactNode {
  return (
    <ul className={classes.facts}>
      {rows.map(({ year, text }, at) => (
        <li key={`${String(at)} ${text}`}>
          {year !== undefined && <span className={classes.year}>{year}: </span>}
          {text}
        </li>
      ))}
    </ul>
  );
}

function Collective({ figures }: { readonly figures: NonNullable<SheetFacts['collective']> }): ReactNode {
  const counts = [
    ['Số người của tập thể', figures.headcount],
    ['Số đạt Lao động tiên tiến', figures.ldtt],
    ['Số đạt Chiến sĩ thi đua cơ sở', figures.cstdcs],
    ['Số hoàn thành nhiệm vụ trở lên', figures.membersRatedHtnvOrBetter],
    ['Số bị kỷ luật từ cảnh cáo trở lên', figures.membersDisciplinedCanhCaoOrWorse],
    ['Thứ hạng trong cụm, khối', figures.clusterRank],
  ] as const;
  const lines = [
    ...counts.flatMap(([label, count]) => (count === undefined ? [] : [`${label}: ${count}`])),
    ...(figures.foundedOn ? [`Thành lập ngày ${formatShort(figures.foundedOn)}`] : []),
    ...(figures.flagEligible === undefined
      ? []
      : [figures.flagEligible ? 'Thuộc diện xét tặng cờ thi đua' : 'Không thuộc diện xét tặng cờ thi đua']),
  ];
  return (
    <Section title={`Số liệu của tập thể năm ${figures.year}`}>
      <Facts rows={lines.map((text) => ({ text }))} />
    </Section>
  );
}
