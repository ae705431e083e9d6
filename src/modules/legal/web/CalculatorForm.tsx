import { Button, NumberInput, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { partsOf } from '../../../kernel/local-date.ts';
import type { BodyIn } from '../../../kernel/operation.ts';
import { KIND_LABELS, KINDS, type Kind, SUBJECT_LABELS, SUBJECTS, type Subject } from '../../../law/facts.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { untakenDays } from '../../../ui/fields/typed-day.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { Section } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { today } from '../../../ui/text/today.ts';
import { type FactsDraft, factsForYear, readDraft, withoutBlankRows } from '../../merits/domain/index.ts';
import { MeritFields, useKnownAwards } from '../../merits/web/index.ts';
import type { calculateEligibility } from '../contract/asking.ts';
import type { AwardRow } from '../contract/look-up.ts';
import { askedYearFault } from '../domain/forward.ts';
import { AwardPicker } from './AwardPicker.tsx';
import { type Asked, type AskedInAddress, addressOf } from './asked-in-address.ts';
import asking from './asking.module.css';
import { CalculatorResult } from './CalculatorResult.tsx';
import { type Loaded, LoadSheet } from './LoadSheet.tsx';

export type Question = BodyIn<typeof calculateEligibility>;
const PREFIX = 'facts.';

interface CalculatorFormProps {
  readonly awards: readonly AwardRow[];
  /** What stood in the address on coming here. */
  readonly first: Asked;
  /** Writes into the address what is asked now. */
  readonly keep: (asked: AskedInAddress) => void;
}

/** An answer is of what was asked: when anything of it changes, or is refused, the answer goes. */
interface Answerable {
  readonly asked: Question;
  readonly ahead: { readonly year: number; readonly facts: Question['facts'] };
  readonly who: string | null;
}

export function CalculatorForm({ awards, first, keep }: CalculatorFormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const known = useKnownAwards();
  const [about, setAbout] = useState(first);
  const { award, subject, kind, year, receivedOn } = about;
  const [facts, setFacts] = useState<FactsDraft>({});
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [question, setQuestion] = useState<Answerable | null>(null);
  const [outdated, setOutdated] = useState(false);
  const { unitId } = useScope();
  const faults = useFaults(problem, form);

  const subjects = awards.find(({ code }) => code === award)?.subjects ?? SUBJECTS;
  const kept = useRef(keep);
  useEffect(() => kept.current(addressOf(about)), [about]);
  const forget = () => {
    if (question) setOutdated(true);
    setQuestion(null);
  };
  const change = (next: Partial<Asked>) => {
    forget();
    setAbout((was) => ({ ...was, ...next }));
  };
  const changeFacts = (next: FactsDraft) => {
    forget();
    setFacts(next);
  };
  const changeAward = (code: string) => {
    change({ award: code });
    const allowed = awards.find((one) => one.code === code)?.subjects;
    if (allowed && !allowed.includes(subject)) changeSubject(allowed[0] ?? 'individual');
  };
  const changeSubject = (next: Subject) => {
    change({ subject: next, sheetOf: '' });
    setFacts({});
    setLoaded(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = withoutBlankRows(facts);
    const read = readDraft(written, { subject, today: today(), awards: known.data?.rows ?? [] });
    const yearFault = year === undefined ? 'Hãy nhập năm thành tích.' : askedYearFault(year, 'verdict', today());
    const untaken = untakenDays(event.currentTarget as HTMLFormElement, today());
    const missing = [
      ...(award === '' ? [{ path: 'award', message: 'Hãy chọn danh hiệu hoặc hình thức khen thưởng.' }] : []),
      ...(yearFault ? [{ path: 'achievementYear', message: yearFault }] : []),
      ...(receivedOn === null ? [{ path: 'receivedOn', message: 'Hãy nhập ngày nhận hồ sơ.' }] : []),
      ...('faults' in read ? read.faults.map(({ path, message }) => ({ path: PREFIX + path, message })) : []),
    ];
    const errors = [...untaken, ...missing.filter(({ path }) => !untaken.some((day) => day.path === path))];
    if (errors.length > 0 || year === undefined || receivedOn === null || 'faults' in read) {
      forget();
      setProblem(new Problem({ status: 422, code: 'rule-not-met', title: 'Còn chỗ chưa đúng', errors }));
      return;
    }
    setProblem(null);
    setOutdated(false);
    const ahead = Math.max(year, partsOf(today()).year);
    // Local regulations are those of whose sheet this is; of nobody's, those of the unit that asks.
    const whose = loaded?.whose ?? (unitId ? { unitId } : {});
    setQuestion({
      asked: {
        award,
        subject,
        kind,
        achievementYear: year,
        receivedOn,
        facts: factsForYear(read.facts, year),
        hidden: loaded?.hidden ?? [],
        ...whose,
      },
      ahead: { year: ahead, facts: factsForYear(read.facts, ahead) },
      who: loaded?.name ?? null,
    });
  };
  return (
    <>
      <form ref={form} onSubmit={submit} noValidate className={`sv-no-print ${asking.asker}`}>
        {problem && <ProblemAlert problem={problem} onFault={faults.go} />}
        <div className={asking.form}>
          <AwardPicker className={asking.wide} awards={awards} value={award} onChange={changeAward} error={faults.of('award')} />
          <div className={asking.wide}>
            <Text component="label" size="sm" fw={500} id="subject-label" mb={4} display="block">
              Xét cho
            </Text>
            <SegmentedControl
              aria-labelledby="subject-label"
              data={subjects.map((value) => ({ value, label: SUBJECT_LABELS[value] }))}
              value={subject}
              onChange={changeSubject}
            />
          </div>
          <NumberInput
            className={asking.narrow}
            name="achievementYear"
            label="Năm thành tích"
            hideControls
            allowNegative={false}
            allowDecimal={false}
            thousandSeparator=""
            value={year ?? ''}
            onChange={(value) => change({ year: typeof value === 'number' ? value : undefined })}
            error={faults.of('achievementYear')}
          />
          <div className={asking.narrow}>
            <DateField
              label="Ngày nhận hồ sơ"
              name="receivedOn"
              value={receivedOn}
              onChange={(day) => change({ receivedOn: day })}
              error={faults.of('receivedOn')}
            />
          </div>
          <Select
            className={asking.wide}
            label="Loại hình khen thưởng"
            allowDeselect={false}
            data={KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
            value={kind}
            onChange={(value) => change({ kind: (value as Kind | null) ?? 'cong_trang' })}
          />
        </div>
        <Section
          title="Thành tích và thông tin liên quan"
          lead="Lấy từ phiếu thành tích đã lập, hoặc nhập trực tiếp. Phần để trống được hiểu là chưa biết."
        >
          {subject !== 'household' && (
            <LoadSheet
              key={subject}
              subject={subject}
              loaded={loaded?.name ?? null}
              first={about.sheetOf}
              onPicked={(id) => change({ sheetOf: id })}
              onLoaded={(from, sheet) => {
                setLoaded(from);
                changeFacts(sheet);
              }}
            />
          )}
          <MeritFields
            key={`${subject} ${loaded?.name}`}
            value={facts}
            onChange={changeFacts}
            subject={subject}
            faultOf={(path) => faults.of(PREFIX + path)}
            prefix={PREFIX}
          />
        </Section>
        <div className={asking.bar}>
          <Button type="submit">Xét điều kiện</Button>
        </div>
      </form>
      <div className={asking.result}>
        {question ? (
          <CalculatorResult question={question.asked} ahead={question.ahead} who={question.who} awards={awards} />
        ) : (
          <div role="status">
            <Title order={2} fz="md" c="dimmed" fw={400}>
              {outdated
                ? 'Thông tin đã thay đổi hoặc chưa đúng. Hãy bấm “Xét điều kiện” để có kết quả mới.'
                : 'Kết quả sẽ hiện ở đây.'}
            </Title>
          </div>
        )}
      </div>
    </>
  );
}
