import { Alert, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatShort } from '../../../kernel/local-date.ts';
import { VERDICT_LABELS } from '../../../law/check.ts';
import { ANSWER_LABELS } from '../../../law/eligibility.ts';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import { type Nested, nest } from '../../../ui/verdict/nest.ts';
import { type VerdictNode, VerdictTree } from '../../../ui/verdict/VerdictTree.tsx';
import { calculateEligibility, type LawVerdict } from '../contract/asking.ts';
import type { AwardRow } from '../contract/look-up.ts';
import asking from './asking.module.css';
import type { Question } from './CalculatorForm.tsx';
import { ForwardLook } from './ForwardLook.tsx';
import { LocalRules } from './LocalRules.tsx';
import classes from './legal.module.css';
import { useAsked } from './use-asked.ts';
import { certaintyMarks, readingIn } from './words.ts';

interface CalculatorResultProps {
  readonly question: Question;
  /** Where the forward look starts: never in the past, and with the facts of that year. */
  readonly ahead: { readonly year: number; readonly facts: Question['facts'] };
  readonly awards: readonly AwardRow[];
  /** Whose sheet the facts were taken from. */
  readonly who: string | null;
}

/** The verdict, what is missing, and every condition with its ground. What the unit attests is asked again with it. */
export function CalculatorResult({ question, ahead, awards, who }: CalculatorResultProps): ReactNode {
  const [attested, setAttested] = useState<readonly string[]>([]);
  const facts = { ...question.facts, attested: [...attested] };
  const found = useAsked(calculateEligibility, { ...question, facts });
  const label = awards.find(({ code }) => code === question.award)?.label ?? '';
  const attest = (id: string, yes: boolean) => setAttested(yes ? [...attested, id] : attested.filter((other) => other !== id));
  return (
    <Answered query={found} part>
      {(verdict) => (
        <>
          <Banner verdict={verdict} label={who ? `${who}: ${label}` : label} question={question} />
          <Warnings verdict={verdict} />
          {verdict.steps.length > 0 && (
            <Section title={verdict.verdict === 'eligible' ? 'Hội đồng còn xem xét' : 'Việc cần làm tiếp'}>
              <ol className={asking.steps}>
                {verdict.steps.map((step) => (
                  <li key={step.id}>
                    <Step step={step} />
                  </li>
                ))}
              </ol>
            </Section>
          )}
          <Tree verdict={verdict} attested={attested} attest={attest} />
          <LocalRules
            rules={verdict.local}
            lead={`Áp dụng cho ${who ?? 'đơn vị đang chọn'} vào ngày nhận hồ sơ. Đây là lưu ý khi làm hồ sơ, không phải điều kiện của pháp luật và không làm thay đổi kết quả ở trên.`}
          />
          {question.subject !== 'household' && (
            <ForwardLook
              subject={question.subject}
              facts={ahead.year === question.achievementYear ? { ...ahead.facts, attested: [...attested] } : ahead.facts}
              hidden={question.hidden ?? []}
              year={ahead.year}
              asked={question.achievementYear}
            />
          )}
        </>
      )}
    </Answered>
  );
}

const TONES = { eligible: 'good', notEligible: 'bad', needsEvidence: 'look', lawUnknown: 'look' } as const;

interface BannerProps {
  readonly verdict: LawVerdict;
  readonly label: string;
  readonly question: Question;
}

function Banner({ verdict, label, question }: BannerProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form above is long: each new question brings its answer into sight, and has it read out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is what moves the page
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Scrolling gives back a promise in newer browsers; an effect must give back nothing.
    heading.current?.scrollIntoView({ block: 'start' });
  }, [question]);
  return (
    <div className={asking.banner} data-tone={TONES[verdict.verdict]} role="status">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {ANSWER_LABELS[verdict.verdict]}
        </h2>
        <p>
          {label}, năm thành tích {question.achievementYear}.
          {verdict.instruments.length > 0 && ` Áp dụng: ${verdict.instruments.join('; ')}.`}
          {verdict.confirmedUntil && ` Văn bản đã được xác nhận đến hết ngày ${formatShort(verdict.confirmedUntil)}.`}
        </p>
      </div>
    </div>
  );
}

function Warnings({ verdict }: { readonly verdict: LawVerdict }): ReactNode {
  if (verdict.warnings.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title="Lưu ý" mt="md">
      {verdict.warnings.map((text) => (
        <Text key={text}>{text}</Text>
      ))}
    </Alert>
  );
}

function Step({ step }: { readonly step: LawVerdict['steps'][number] }): ReactNode {
  const lead = step.verdict === 'manual' ? 'Hội đồng xem xét, đơn vị xác nhận: ' : '';
  return (
    <>
      {step.alternatives.length > 0 ? 'Đạt một trong các điều kiện sau:' : lead + step.message}
      {step.onFailure === 'justify' && step.verdict === 'notMet' && ' (giải trình bằng văn bản)'}
      {step.alternatives.length > 0 && (
        <ul className={classes.items}>
          {step.alternatives.map(({ judgement, text }) => (
            <li key={text}>
              {judgement && 'Hội đồng xem xét, đơn vị xác nhận: '}
              {text}
            </li>
          ))}
        </ul>
      )}
      {step.ground && <span className={classes.ground}>Căn cứ: {step.ground}</span>}
    </>
  );
}

interface TreeProps {
  readonly verdict: LawVerdict;
  readonly attested: readonly string[];
  readonly attest: (id: string, yes: boolean) => void;
}
type Row = LawVerdict['rows'][number];

function Tree({ verdict, attested, attest }: TreeProps): ReactNode {
  // A group tells nothing that its own words do not, and what people judge is asked of them in the words of the law; of any
  // other condition what was found comes first, and the rule is its ground.
  const told = ({ row, children }: Nested<Row>): Pick<VerdictNode, 'text' | 'rule'> =>
    children.length > 0 || row.judgement || row.message === '' || row.message === row.text
      ? { text: row.text }
      : { text: row.message, rule: row.text };
  const nodeOf = (nested: Nested<Row>): VerdictNode => nodeFrom(nested.row, nested.children, told(nested));
  const nodeFrom = (row: Row, children: readonly Nested<Row>[], words: Pick<VerdictNode, 'text' | 'rule'>): VerdictNode => ({
    id: row.id,
    outcome: row.verdict,
    ...words,
    ground: row.ground,
    combine: row.combine,
    marks: row.onFailure === 'justify' && row.verdict === 'notMet' ? ['Không đạt thì giải trình bằng văn bản'] : [],
    cautions: certaintyMarks(row.certainty),
    reading: readingIn(verdict.readings, row.reading),
    control:
      row.judgement && row.verdict !== 'notApplicable' ? (
        <Checkbox
          mt={6}
          label="Đơn vị xác nhận điều này"
          checked={attested.includes(row.id)}
          onChange={(event) => attest(row.id, event.currentTarget.checked)}
        />
      ) : undefined,
    children: children.map(nodeOf),
  });
  const nodes = nest(verdict.rows).map(nodeOf);
  const idle = nodes.filter(({ outcome }) => outcome === 'notApplicable');
  return (
    <Section
      title="Từng điều kiện"
      act={
        <Button
          variant="default"
          size="xs"
          className="sv-no-print"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          In kết quả
        </Button>
      }
    >
      <VerdictTree label="Từng điều kiện" nodes={nodes.filter(({ outcome }) => outcome !== 'notApplicable')} />
      {idle.length > 0 && (
        <details className={classes.more}>
          <summary>
            {idle.length} quy tắc {VERDICT_LABELS.notApplicable.toLowerCase()} ở trường hợp này
          </summary>
          <Group mt="sm">
            <VerdictTree label="Quy tắc không áp dụng" nodes={idle} />
          </Group>
        </details>
      )}
    </Section>
  );
}
