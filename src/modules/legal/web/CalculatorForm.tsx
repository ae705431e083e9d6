import { Button, NumberInput, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { partsOf } from '../../../kernel/local-date.ts';
import type { BodyIn } from '../../../kernel/operation.ts';
import { KIND_LABELS, KINDS, type Kind, SUBJECT_LABELS, SUBJECTS, type Subject } from '../../../law/facts.ts';
import { ConfirmAct } from '../../../ui/acts/ConfirmAct.tsx';
import { Problem } from '../../../ui/api/problem.ts';
import { useDraft } from '../../../ui/draft/use-draft.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { untakenDays } from '../../../ui/fields/typed-day.ts';
import { useFaults } from '../../../ui/form/use-faults.ts';
import { useScope } from '../../../ui/frame/scope.ts';
import { ProblemAlert } from '../../../ui/page/ProblemAlert.tsx';
import { today } from '../../../ui/text/today.ts';
import { type FactsDraft, factsForYear, readDraft, withoutBlankRows } from '../../merits/domain/index.ts';
import { useKnownAwards } from '../../merits/web/index.ts';
import type { calculateEligibility } from '../contract/asking.ts';
import type { AwardRow } from '../contract/look-up.ts';
import { askedYearFault } from '../domain/forward.ts';
import { AwardPicker } from './AwardPicker.tsx';
import { type Asked, type AskedInAddress, addressOf } from './asked-in-address.ts';
import asking from './asking.module.css';
import { CalculatorFacts, FACTS, partOf } from './CalculatorFacts.tsx';
import { CalculatorResult } from './CalculatorResult.tsx';
import { factsOf, TYPED_PART, type TypedFacts } from './typed-facts.ts';
import { useFold } from './use-fold.ts';
import { useSheet } from './use-sheet.ts';

export type Question = BodyIn<typeof calculateEligibility>;
const NOTHING_TYPED: TypedFacts = {};

interface CalculatorFormProps {
  readonly awards: readonly AwardRow[];
  /** What stood in the address on coming here. */
  readonly first: Asked;
  /** Writes into the address what is asked now. */
  readonly keep: (asked: AskedInAddress) => void;
  /** Begun again from nothing: the first field has the focus. */
  readonly anew: boolean;
  readonly beginAnew: () => void;
}

/** An answer is of what was asked: when anything of it changes, or is refused, the answer goes. */
interface Answerable {
  readonly asked: Question;
  readonly ahead: { readonly year: number; readonly facts: Question['facts'] };
  readonly who: string | null;
}

export function CalculatorForm({ awards, first, keep, anew, beginAnew }: CalculatorFormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const known = useKnownAwards();
  const [about, setAbout] = useState(first);
  const { award, subject, kind, year, receivedOn, sheetOf } = about;
  const draft = useDraft('calculator', NOTHING_TYPED, TYPED_PART, 'session');
  const sheet = useSheet(subject, sheetOf);
  const facts = factsOf(draft.value[subject], sheetOf, sheet.data?.sheet);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [question, setQuestion] = useState<Answerable | null>(null);
  const [outdated, setOutdated] = useState(false);
  const [askingAnew, setAskingAnew] = useState(false);
  const { unitId } = useScope();
  const faults = useFaults(problem, form);
  const chosen = awards.find(({ code }) => code === award);
  const wanted = sheet.data?.sheet ? [] : chosen?.asks.find((one) => one.subject === subject)?.facts;
  const fold = useFold(`${subject} ${sheetOf}`, wanted ?? []);

  const kept = useRef(keep);
  useEffect(() => kept.current(addressOf(about)), [about]);
  // On a slow line one sees that something was asked; the answer then takes the focus.
  useEffect(() => {
    if (question) result.current?.scrollIntoView({ block: 'start' });
  }, [question]);
  const goFirst = useRef(anew ? () => faults.go('award') : undefined);
  useEffect(() => goFirst.current?.(), []);
  const forget = () => {
    if (question) setOutdated(true);
    setQuestion(null);
  };
  const change = (next: Partial<Asked>) => {
    forget();
    setAbout((was) => ({ ...was, ...next }));
  };
  const setFacts = (next: FactsDraft) => {
    forget();
    draft.set((was) => ({ ...was, [subject]: { sheetOf, facts: next } }));
  };
  const takeSheet = (id: string) => {
    change({ sheetOf: id });
    // Whose sheet is picked again is wanted as it is.
    const { [subject]: typed, ...others } = draft.value;
    if (id !== '' && typed?.sheetOf === id) draft.set(others);
  };
  const changeSubject = (next: Subject) => change({ subject: next, sheetOf: draft.value[next]?.sheetOf ?? '' });
  const changeAward = (code: string) => {
    change({ award: code });
    const allowed = awards.find((one) => one.code === code)?.subjects;
    if (allowed && !allowed.includes(subject)) changeSubject(allowed[0] ?? 'individual');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(withoutBlankRows(facts), { subject, today: today(), awards: known.data?.rows ?? [] });
    const yearFault = year === undefined ? 'Hãy nhập năm thành tích.' : askedYearFault(year, 'verdict', today());
    const untaken = untakenDays(event.currentTarget as HTMLFormElement, today());
    const missing = [
      ...(award === '' ? [{ path: 'award', message: 'Hãy chọn danh hiệu hoặc hình thức khen thưởng.' }] : []),
      ...(yearFault ? [{ path: 'achievementYear', message: yearFault }] : []),
      ...(receivedOn === null ? [{ path: 'receivedOn', message: 'Hãy nhập ngày nhận hồ sơ.' }] : []),
      ...('faults' in read ? read.faults.map(({ path, message }) => ({ path: FACTS + path, message })) : []),
    ];
    const errors = [...untaken, ...missing.filter(({ path }) => !untaken.some((day) => day.path === path))];
    if (errors.length > 0 || year === undefined || receivedOn === null || 'faults' in read) {
      forget();
      fold.setOpen(
        errors.flatMap(({ path }) => partOf(path) ?? []),
        true,
      );
      setProblem(new Problem({ status: 422, code: 'rule-not-met', title: 'Còn chỗ chưa đúng', errors }));
      return;
    }
    setProblem(null);
    setOutdated(false);
    const ahead = Math.max(year, partsOf(today()).year);
    setQuestion({
      asked: {
        award,
        subject,
        kind,
        achievementYear: year,
        receivedOn,
        facts: factsForYear(read.facts, year),
        hidden: sheet.data?.hidden ?? [],
        // Local regulations are those of whose sheet this is; of nobody's, those of the unit that asks.
        ...(sheet.data ? (subject === 'individual' ? { personId: sheetOf } : { unitId: sheetOf }) : unitId ? { unitId } : {}),
      },
      ahead: { year: ahead, facts: factsForYear(read.facts, ahead) },
      who: sheet.data?.subject.name ?? null,
    });
  };
  const startAnew = async () => {
    draft.discard();
    beginAnew();
  };
  const goTo = (path: string) => {
    const part = partOf(path);
    // A field of a closed part cannot be gone to.
    if (part) flushSync(() => fold.setOpen([part], true));
    faults.go(path);
  };
  return (
    <>
      <form ref={form} onSubmit={submit} noValidate className={`sv-no-print ${asking.asker}`}>
        {problem && <ProblemAlert problem={problem} onFault={goTo} />}
        <div className={asking.form}>
          <AwardPicker className={asking.wide} awards={awards} value={award} onChange={changeAward} error={faults.of('award')} />
          <div className={asking.wide}>
            <Text component="label" size="sm" fw={500} id="subject-label" mb={4} display="block">
              Xét cho
            </Text>
            <SegmentedControl
              aria-labelledby="subject-label"
              data={(chosen?.subjects ?? SUBJECTS).map((value) => ({ value, label: SUBJECT_LABELS[value] }))}
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
        <CalculatorFacts
          subject={subject}
          sheetOf={sheetOf}
          sheet={sheet}
          facts={facts}
          draft={draft}
          fold={fold}
          problem={problem}
          faultOf={faults.of}
          onChange={setFacts}
          onPicked={takeSheet}
          onFresh={() => {
            takeSheet(sheetOf);
            void sheet.refetch();
          }}
        />
        <div className={asking.bar}>
          {/* Without the sheet that was asked for the verdict would be on nobody. */}
          <Button type="submit" loading={sheet.isLoading}>
            Xét điều kiện
          </Button>
          <Button
            variant="default"
            onClick={() => (Object.keys(draft.value).length > 0 ? setAskingAnew(true) : void startAnew())}
          >
            Nhập lại từ đầu
          </Button>
        </div>
      </form>
      <ConfirmAct
        opened={askingAnew}
        onClose={() => setAskingAnew(false)}
        title="Nhập lại từ đầu"
        final="Thông tin đã nhập, đã sửa ở trang này sẽ mất. Phiếu thành tích đã lưu không thay đổi."
        confirm="Nhập lại từ đầu"
        act={startAnew}
      />
      <div ref={result} className={asking.result}>
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
