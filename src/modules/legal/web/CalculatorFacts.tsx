import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Subject } from '../../../law/facts.ts';
import type { Problem } from '../../../ui/api/problem.ts';
import type { DraftTools } from '../../../ui/draft/use-draft.ts';
import { LoadingState } from '../../../ui/page/LoadingState.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import type { MeritSheet } from '../../merits/contract.ts';
import { type FactsDraft, type ShownPart, summaryOf } from '../../merits/domain/index.ts';
import { MeritFields } from '../../merits/web/index.ts';
import { LoadSheet } from './LoadSheet.tsx';
import { isAbout, type TypedFacts } from './typed-facts.ts';
import type { FoldTools } from './use-fold.ts';

/** Before the names of fields and the paths of faults. */
export const FACTS = 'facts.';

interface CalculatorFactsProps {
  readonly subject: Subject;
  readonly sheetOf: string;
  readonly sheet: UseQueryResult<MeritSheet, Problem>;
  readonly facts: FactsDraft;
  readonly draft: DraftTools<TypedFacts>;
  readonly fold: FoldTools;
  readonly problem: Problem | null;
  readonly faultOf: (path: string) => string | undefined;
  readonly onChange: (facts: FactsDraft) => void;
  readonly onPicked: (id: string) => void;
  readonly onFresh: () => void;
}

/** What the verdict is about: from a sheet, by hand, or both; a line for each kind of facts, opened where it is wanted. */
export function CalculatorFacts({
  subject,
  sheetOf,
  sheet,
  facts,
  draft,
  fold,
  problem,
  faultOf,
  onChange,
  onPicked,
  onFresh,
}: CalculatorFactsProps): ReactNode {
  const typed = isAbout(draft.value[subject], sheetOf, sheet.data?.sheet);
  const unseen = (part: ShownPart) => facts[part] === undefined && (sheet.data?.hidden as readonly ShownPart[])?.includes(part);
  return (
    <Section
      title="Thành tích và thông tin liên quan"
      lead="Lấy từ phiếu thành tích đã lập, hoặc nhập trực tiếp. Bấm vào từng mục để xem, sửa; phần để trống được hiểu là chưa biết."
    >
      {subject !== 'household' && (
        <LoadSheet
          key={subject}
          subject={subject}
          sheetOf={sheetOf}
          sheet={sheet}
          edited={typed}
          onPicked={onPicked}
          onFresh={onFresh}
        />
      )}
      <Kept draft={draft} shown={typed} ofSheet={sheet.data?.sheet != null} />
      {sheet.isLoading ? (
        <LoadingState />
      ) : (
        <MeritFields
          key={`${subject} ${sheetOf}`}
          value={facts}
          onChange={onChange}
          subject={subject}
          faultOf={(path) => faultOf(FACTS + path)}
          prefix={FACTS}
          fold={{
            isOpen: fold.isOpen,
            setOpen: (part, open) => fold.setOpen([part], open),
            lineOf: (part) => (unseen(part) ? 'Không hiển thị với ông/bà' : summaryOf(part, facts)),
            isFaulty: (part) => problem?.errors.some(({ path }) => partOf(path) === part) ?? false,
          }}
        />
      )}
    </Section>
  );
}

/** The part of the facts that a fault is in; undefined: it is elsewhere. */
export const partOf = (path: string): ShownPart | undefined =>
  path.startsWith(FACTS) ? (path.slice(FACTS.length).split('.')[0] as ShownPart) : undefined;

interface KeptProps {
  readonly draft: DraftTools<TypedFacts>;
  /** What was typed is what is seen. */
  readonly shown: boolean;
  readonly ofSheet: boolean;
}

/** What becomes of what is typed here, and whether what is seen was typed before. */
function Kept({ draft: { unkept, restored }, shown, ofSheet }: KeptProps): ReactNode {
  const sensitive = 'mục Kỷ luật và mục Đang trong thời gian xem xét';
  return (
    <Text size="sm" c={unkept ? 'red.7' : 'dimmed'} role="status" my="sm">
      {unkept
        ? 'Trình duyệt này không giữ được thông tin đã nhập: tải lại trang thì phải nhập lại.'
        : restored && shown
          ? `Đang dùng thông tin ông/bà đã nhập trước đó${ofSheet ? `; riêng ${sensitive} lấy lại từ phiếu` : `, trừ ${sensitive}`}.`
          : `Thông tin đã nhập được giữ đến khi đóng trang này, trừ ${sensitive}; không ghi vào hệ thống.`}
    </Text>
  );
}
