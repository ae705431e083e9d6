import type { ReactNode } from 'react';
import { formatShort } from '../../../../kernel/local-date.ts';
import { labelOf } from '../../../../kernel/year.ts';
import type { ReadItem } from '../../../../ui/source/BesideSource.tsx';
import type { DraftGround, PlanDraft } from '../../contract/draft.ts';
import { matchUnitName, unmatchedNames, yearOfDraft } from '../../domain/draft.ts';
import { HeaderFields } from './HeaderCard.tsx';
import { LinesField } from './LinesField.tsx';
import { PartCard } from './PartCard.tsx';
import { PartsField } from './PartsField.tsx';
import { type Suggestions, UnitMatches } from './UnitMatches.tsx';
import type { Editing } from './use-editing.ts';

interface PartsInput {
  readonly editing: Editing;
  readonly opened: string | undefined;
  readonly open: (id: string | undefined) => void;
  readonly suggestions: Suggestions;
  readonly locked: boolean;
}

/** The parts of a draft that stand before its tasks: head, grounds, text, recipients, names of units. */
export function draftParts({ editing, opened, open, suggestions, locked }: PartsInput): readonly ReadItem[] {
  const { draft, apply } = editing;
  const card = (id: string, title: string, summary: ReactNode, content: ReactNode, openWord?: string): ReadItem => ({
    id,
    label: title,
    sourceIds: [],
    content: locked ? (
      <div>
        <strong>{title}</strong>
        <div>{summary}</div>
      </div>
    ) : (
      <PartCard
        title={title}
        summary={summary}
        opened={opened === id}
        toggle={() => open(opened === id ? undefined : id)}
        {...(openWord ? { openWord } : {})}
      >
        {content}
      </PartCard>
    ),
  });
  const unmatched = unmatchedNames(draft);
  return [
    card(
      'header',
      'Thông tin chung',
      headerWords(draft),
      <HeaderFields
        header={draft.header}
        change={(change) => apply('sửa thông tin chung', (was) => ({ ...was, header: { ...was.header, ...change } }))}
      />,
    ),
    card(
      'grounds',
      'Căn cứ',
      draft.grounds.length === 0 ? 'Chưa có căn cứ nào.' : `${draft.grounds.length} căn cứ: ${draft.grounds[0]!.text}`,
      <LinesField
        label="Các căn cứ"
        description="Mỗi căn cứ một dòng, cả câu như trong văn bản."
        lines={draft.grounds.map((ground) => ground.text)}
        commit={(lines) => apply('sửa căn cứ', (was) => ({ ...was, grounds: regrounded(was.grounds, lines) }))}
      />,
    ),
    card(
      'parts',
      'Lời văn trước phần nhiệm vụ',
      draft.parts.length === 0
        ? 'Chưa có mục đích, yêu cầu.'
        : draft.parts.map((part) => part.heading ?? 'Đoạn không đề mục').join('; '),
      <PartsField parts={draft.parts} commit={(parts) => apply('sửa lời văn', (was) => ({ ...was, parts }))} />,
    ),
    card(
      'recipients',
      'Nơi nhận',
      draft.recipients.length === 0 ? 'Chưa có nơi nhận nào.' : draft.recipients.join('; '),
      <LinesField
        label="Các nơi nhận"
        description="Mỗi nơi nhận một dòng."
        lines={draft.recipients}
        commit={(lines) => apply('sửa nơi nhận', (was) => ({ ...was, recipients: lines.map((line) => line.slice(0, 300)) }))}
      />,
    ),
    ...(unmatched.length === 0
      ? []
      : [
          card(
            'units',
            `Tên đơn vị chưa khớp (${unmatched.length})`,
            unmatched.slice(0, 4).join('; ') + (unmatched.length > 4 ? '; …' : ''),
            <UnitMatches
              draft={draft}
              suggestions={suggestions}
              match={(text, unitId) => apply(`khớp đơn vị ${text}`, (was) => matchUnitName(was, text, unitId))}
              matchAll={(matches) =>
                apply('khớp các đơn vị', (was) =>
                  matches.reduce((now, { text, unitId }) => matchUnitName(now, text, unitId), was),
                )
              }
            />,
            'Khớp',
          ),
        ]),
  ];
}

function headerWords({ header, ...draft }: PlanDraft): string {
  const year = yearOfDraft({ header, ...draft });
  const number = header.number ? `số ${header.number}${header.symbol ? `/${header.symbol}` : ''}` : 'chưa có số';
  return [
    header.title ?? 'Chưa có tên kế hoạch',
    year ? (year.kind === 'calendar' ? `năm ${labelOf(year)}` : labelOf(year)) : 'chưa rõ năm',
    number,
    header.issuedOn ? `ngày ${formatShort(header.issuedOn)}` : 'chưa rõ ngày ban hành',
    header.agency ?? 'chưa rõ cơ quan ban hành',
  ].join('; ');
}

/** A line left as it was keeps what is known of its document. */
const regrounded = (was: readonly DraftGround[], lines: readonly string[]): DraftGround[] =>
  lines.map(
    (text) => was.find((ground) => ground.text === text) ?? { text: text.slice(0, 1000), number: null, date: null, planId: null },
  );
