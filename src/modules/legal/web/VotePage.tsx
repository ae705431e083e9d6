import { Button, NumberInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BodyIn } from '../../../kernel/operation.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { today } from '../../../ui/text/today.ts';
import { countVote } from '../contract/asking.ts';
import { type AwardRow, listAwards } from '../contract/look-up.ts';
import { AwardPicker } from './AwardPicker.tsx';
import asking from './asking.module.css';
import { useAsked } from './use-asked.ts';
import { VoteResult } from './VoteResult.tsx';

const COUNTS = [
  ['total', 'Tổng số thành viên Hội đồng', 'Kể cả người vắng mặt'],
  ['present', 'Số thành viên có mặt', 'Dự họp, trực tiếp hoặc trực tuyến'],
  ['agree', 'Số phiếu đồng ý tại cuộc họp', undefined],
  ['writtenGiven', 'Số người vắng mặt có ý kiến bằng văn bản', undefined],
  ['writtenAgree', 'Trong đó đồng ý', undefined],
  ['recused', 'Số người không tham gia bỏ phiếu', 'Do có liên quan đến trường hợp được xét'],
] as const;
type Count = (typeof COUNTS)[number][0];
type Counts = Partial<Record<Count, number>>;

/** The arithmetic of a council's vote, with those absent and those who take no part. */
export default function VotePage(): ReactNode {
  const awards = useRecord(listAwards, { query: {} });
  return (
    <Page
      narrow
      title="Tính phiếu Hội đồng"
      lead="Kết quả bỏ phiếu của Hội đồng thi đua, khen thưởng theo tỷ lệ pháp luật quy định vào ngày họp. Số liệu nhập ở đây không được lưu lại."
    >
      <Answered query={awards}>{({ rows }) => <Form awards={rows} />}</Answered>
    </Page>
  );
}

function Form({ awards }: { readonly awards: readonly AwardRow[] }): ReactNode {
  const { unitId } = useScope();
  const form = useRef<HTMLFormElement>(null);
  const [award, setAward] = useState('');
  const [on, setOn] = useState<LocalDate | null>(today());
  const [counts, setCounts] = useState<Counts>({ writtenGiven: 0, writtenAgree: 0, recused: 0 });
  const [body, setBody] = useState<BodyIn<typeof countVote> | null>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  // An answer stands only as long as what it was asked for: from the first change on neither it nor a fault mended is told.
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const touch = (name: string) => {
    setEdited((was) => new Set(was).add(name));
    setMissing((was) => was.filter((one) => one !== name));
  };
  const outcome = useAsked(countVote, body);
  const current = body !== null && edited.size === 0 && missing.length === 0 && body.unitId === (unitId || undefined);
  const faults = useFaults(outcome.error, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = [award === '' && 'award', on === null && 'on', ...COUNTS.map(([name]) => counts[name] === undefined && name)];
    const left = empty.filter((name) => name !== false);
    setMissing(left);
    setEdited(new Set());
    if (left.length > 0 || on === null) {
      setBody(null);
      if (left[0]) faults.go(left[0]);
      return;
    }
    setBody({ award, on, ...(unitId && { unitId }), ...(counts as Record<Count, number>) });
  };
  const errorOf = (name: string) =>
    missing.includes(name) ? 'Cần nhập mục này.' : edited.has(name) ? undefined : faults.of(name);
  return (
    <form
      ref={form}
      onSubmit={submit}
      // A day being typed is no other day yet, and the answer is already no longer about what is seen.
      onInput={({ target }) => target instanceof HTMLInputElement && touch(target.name)}
      noValidate
    >
      <div className={asking.form}>
        <AwardPicker
          className={asking.wide}
          awards={awards}
          value={award}
          onChange={(next) => {
            touch('award');
            setAward(next);
          }}
          error={errorOf('award')}
        />
        <div className={asking.wide}>
          <DateField
            label="Ngày họp Hội đồng"
            name="on"
            required
            value={on}
            onChange={(day) => {
              touch('on');
              setOn(day);
            }}
            error={errorOf('on')}
          />
        </div>
        {COUNTS.map(([name, label, description]) => (
          <NumberInput
            key={name}
            className={asking.wide}
            name={name}
            label={label}
            description={description}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            allowNegative={false}
            decimalSeparator=","
            allowedDecimalSeparators={[',', '.']}
            hideControls
            value={counts[name] ?? ''}
            onChange={(value) => {
              touch(name);
              setCounts({ ...counts, [name]: typeof value === 'number' ? value : undefined });
            }}
            error={errorOf(name)}
          />
        ))}
        <div className={asking.whole}>
          <Button type="submit" loading={outcome.isFetching}>
            Tính kết quả
          </Button>
        </div>
      </div>
      <div className={asking.result} aria-live="polite">
        {outcome.error && edited.size === 0 ? (
          <ProblemAlert problem={outcome.error} onFault={faults.go} />
        ) : (
          current && !outcome.isPlaceholderData && outcome.data && <VoteResult found={outcome.data} />
        )}
      </div>
    </form>
  );
}
