import { Button, NumberInput, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ResultOf } from '../../../kernel/operation.ts';
import { useRecord } from '../../../ui/api/hooks.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { today } from '../../../ui/text/today.ts';
import { ReadingNote } from '../../../ui/verdict/VerdictTree.tsx';
import { countVote } from '../contract/asking.ts';
import { type AwardRow, listAwards } from '../contract/look-up.ts';
import { AwardPicker } from './AwardPicker.tsx';
import asking from './asking.module.css';
import classes from './legal.module.css';
import { useAsked } from './use-asked.ts';
import { certaintyMarks } from './words.ts';

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
  const [body, setBody] = useState<Parameters<typeof useAsked<typeof countVote>>[1]>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const outcome = useAsked(countVote, body);
  const faults = useFaults(outcome.error, form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = [award === '' && 'award', on === null && 'on', ...COUNTS.map(([name]) => counts[name] === undefined && name)];
    const left = empty.filter((name) => name !== false);
    setMissing(left);
    if (left.length > 0 || on === null) {
      const first = form.current?.querySelector<HTMLElement>(`[name="${left[0]}"]`);
      first?.focus();
      return;
    }
    setBody({ award, on, ...(unitId && { unitId }), ...(counts as Record<Count, number>) });
  };
  const errorOf = (name: string) => (missing.includes(name) ? 'Cần nhập mục này.' : faults.of(name));
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <div className={asking.form}>
        <AwardPicker className={asking.wide} awards={awards} value={award} onChange={setAward} error={errorOf('award')} />
        <div className={asking.wide}>
          <DateField label="Ngày họp Hội đồng" name="on" required value={on} onChange={setOn} error={errorOf('on')} />
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
            allowDecimal={false}
            hideControls
            value={counts[name] ?? ''}
            onChange={(value) => setCounts({ ...counts, [name]: typeof value === 'number' ? value : undefined })}
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
        {outcome.error ? (
          <ProblemAlert problem={outcome.error} onFault={faults.go} />
        ) : (
          body && outcome.data && <Outcome found={outcome.data} />
        )}
      </div>
    </form>
  );
}

const TONES = { passed: 'good', notPassed: 'bad', noNationalThreshold: 'look' } as const;
const TITLES = {
  passed: 'Đạt tỷ lệ phiếu',
  notPassed: 'Không đạt tỷ lệ phiếu',
  noNationalThreshold: 'Pháp luật không quy định tỷ lệ chung cho trường hợp này',
} as const;

function Outcome({ found }: { readonly found: ResultOf<typeof countVote> }): ReactNode {
  return (
    <>
      <div className={asking.banner} data-tone={TONES[found.outcome]}>
        <div>
          <h2>{TITLES[found.outcome]}</h2>
          <p>
            {found.agree} đồng ý trên {found.denominator} thành viên
            {found.percent !== null && `; cần ít nhất ${found.percent}%, tức là từ ${found.needed} thành viên trở lên`}.
          </p>
        </div>
      </div>
      {found.outcome === 'noNationalThreshold' && (
        <Text mt="sm">
          Áp dụng tỷ lệ do bộ, ban, ngành, tỉnh hoặc quy chế của Hội đồng quy định. Quy định đã ghi nhận ở mục “Quy định của địa
          phương” sẽ được dùng tại đây.
        </Text>
      )}
      {found.ground && (
        <Text size="sm" c="dimmed" mt="xs">
          {found.local ? 'Theo quy định của địa phương, bộ, ngành: ' : 'Căn cứ: '}
          {found.ground}. Tỷ lệ tính trên tổng số thành viên, không phải số có mặt.
        </Text>
      )}
      {found.quorum && (
        <Text mt="xs" c={found.quorum.met ? undefined : 'red.8'}>
          {found.quorum.met
            ? `Đủ số thành viên dự họp (cần từ ${found.quorum.needed} thành viên).`
            : `Chưa đủ số thành viên dự họp: cần từ ${found.quorum.needed} thành viên trở lên.`}{' '}
          Theo {found.quorum.source}.
        </Text>
      )}
      {certaintyMarks(found.certainty).map((mark) => (
        <span key={mark} className={classes.mark}>
          {mark}
        </span>
      ))}
      {found.notes.map((note) => (
        <Text key={note} size="sm" mt="xs">
          {note}
        </Text>
      ))}
      {found.reading && <ReadingNote reading={found.reading} />}
    </>
  );
}
