import { Button, NumberInput, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { type LocalDate, partsOf } from '../../../kernel/local-date.ts';
import type { BodyIn } from '../../../kernel/operation.ts';
import { KIND_LABELS, KINDS, type Kind, SUBJECT_LABELS, SUBJECTS, type Subject } from '../../../law/facts.ts';
import { Problem } from '../../../ui/api/problem.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { Section } from '../../../ui/page/Page.tsx';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { today } from '../../../ui/text/today.ts';
import { type FactsDraft, factsForYear, readDraft, withoutBlankRows } from '../../merits/domain/index.ts';
import { MeritFields, useKnownAwards } from '../../merits/web/index.ts';
import type { calculateEligibility } from '../contract/asking.ts';
import type { AwardRow } from '../contract/look-up.ts';
import { AwardPicker } from './AwardPicker.tsx';
import asking from './asking.module.css';
import { CalculatorResult } from './CalculatorResult.tsx';
import { type Loaded, LoadSheet } from './LoadSheet.tsx';

export type Question = BodyIn<typeof calculateEligibility>;
const PREFIX = 'facts.';

interface CalculatorFormProps {
  readonly awards: readonly AwardRow[];
  /** Chosen before coming here; empty for none. */
  readonly award: string;
}

export function CalculatorForm({ awards, award: chosen }: CalculatorFormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const known = useKnownAwards();
  const [award, setAward] = useState(chosen);
  const [subject, setSubject] = useState<Subject>(awards.find(({ code }) => code === chosen)?.subjects[0] ?? 'individual');
  const [kind, setKind] = useState<Kind>('cong_trang');
  const [year, setYear] = useState<number | undefined>(partsOf(today()).year);
  const [receivedOn, setReceivedOn] = useState<LocalDate | null>(today());
  const [facts, setFacts] = useState<FactsDraft>({});
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [question, setQuestion] = useState<{ readonly asked: Question; readonly who: string | null } | null>(null);
  const { unitId } = useScope();
  const faults = useFaults(problem, form);

  const subjects = awards.find(({ code }) => code === award)?.subjects ?? SUBJECTS;
  const changeAward = (code: string) => {
    setAward(code);
    const allowed = awards.find((one) => one.code === code)?.subjects;
    if (allowed && !allowed.includes(subject)) changeSubject(allowed[0] ?? 'individual');
  };
  const changeSubject = (next: Subject) => {
    setSubject(next);
    setFacts({});
    setLoaded(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = withoutBlankRows(facts);
    const read = readDraft(written, { subject, today: today(), awards: known.data?.rows ?? [] });
    const errors = [
      ...(award === '' ? [{ path: 'award', message: 'Hãy chọn danh hiệu hoặc hình thức khen thưởng.' }] : []),
      ...(year === undefined ? [{ path: 'achievementYear', message: 'Hãy nhập năm thành tích.' }] : []),
      ...(receivedOn === null ? [{ path: 'receivedOn', message: 'Hãy nhập ngày nhận hồ sơ.' }] : []),
      ...('faults' in read ? read.faults.map(({ path, message }) => ({ path: PREFIX + path, message })) : []),
    ];
    if (errors.length > 0 || year === undefined || receivedOn === null || 'faults' in read) {
      setProblem(new Problem({ status: 422, code: 'rule-not-met', title: 'Còn chỗ chưa đúng', errors }));
      return;
    }
    setProblem(null);
    // Local regulations are those of whose sheet this is; of nobody's, those of the unit that asks.
    const whose = loaded?.whose ?? (unitId ? { unitId } : {});
    setQuestion({
      asked: { award, subject, kind, achievementYear: year, receivedOn, facts: factsForYear(read.facts, year), ...whose },
      who: loaded?.name ?? null,
    });
  };
  return (
    <>
      <form ref={form} onSubmit={submit} noValidate className="sv-no-print">
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
            onChange={(value) => setYear(typeof value === 'number' ? value : undefined)}
            error={faults.of('achievementYear')}
          />
          <div className={asking.narrow}>
            <DateField
              label="Ngày nhận hồ sơ"
              name="receivedOn"
              value={receivedOn}
              onChange={setReceivedOn}
              error={faults.of('receivedOn')}
            />
          </div>
          <Select
            className={asking.wide}
            label="Loại hình khen thưởng"
            allowDeselect={false}
            data={KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
            value={kind}
            onChange={(value) => setKind((value as Kind | null) ?? 'cong_trang')}
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
              onLoaded={(from, sheet) => {
                setLoaded(from);
                setFacts(sheet);
              }}
            />
          )}
          <MeritFields
            key={`${subject} ${loaded?.name}`}
            value={facts}
            onChange={setFacts}
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
          <CalculatorResult question={question.asked} who={question.who} awards={awards} />
        ) : (
          <Title order={2} fz="md" c="dimmed" fw={400}>
            Kết quả sẽ hiện ở đây.
          </Title>
        )}
      </div>
    </>
  );
}
