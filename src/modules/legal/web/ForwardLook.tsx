import { Alert, SegmentedControl, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Answered } from '../../../ui/page/Answered.tsx';
import { Section } from '../../../ui/page/Page.tsx';
import { AppLink } from '../../../ui/routing/AppLink.tsx';
import { type State, StateTag } from '../../../ui/text/StateTag.tsx';
import { type LawForward, lookForward } from '../contract/asking.ts';
import type { Question } from './CalculatorForm.tsx';
import classes from './legal.module.css';
import { useAsked } from './use-asked.ts';
import { awardAddress } from './words.ts';

type Target = LawForward['targets'][number];
type Level = 'tinh' | 'bo';

const LEVELS: { readonly value: Level; readonly label: string }[] = [
  { value: 'tinh', label: 'Thuộc tỉnh' },
  { value: 'bo', label: 'Thuộc bộ, ban, ngành' },
];

interface ForwardLookProps {
  readonly subject: 'individual' | 'collective';
  readonly facts: Question['facts'];
  readonly hidden: Question['hidden'];
  /** Year the look starts from, and the one that was asked about. */
  readonly year: number;
  readonly asked: number;
}

/** For each higher award the earliest year, and what must still happen until then. */
export function ForwardLook({ subject, facts, hidden, year, asked }: ForwardLookProps): ReactNode {
  const [level, setLevel] = useState<Level>('tinh');
  const look = useAsked(lookForward, { subject, facts, hidden, year, level });
  return (
    <Section
      title="Những bước tiếp theo trong các năm tới"
      lead={`${asked < year ? `Năm ${asked} đã qua, các bước dưới đây tính từ năm ${year}. ` : ''}Sớm nhất vào năm nào và còn cần những gì để được xét từng danh hiệu, hình thức, nếu mọi việc thuận lợi.`}
      act={
        <SegmentedControl
          aria-label="Cấp của danh hiệu, hình thức"
          size="xs"
          className="sv-no-print"
          data={LEVELS}
          value={level}
          onChange={setLevel}
        />
      }
    >
      <Answered query={look} part>
        {({ year: start, targets, obstacles, warnings }) => (
          <>
            {obstacles.length > 0 && (
              <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title="Trước hết" mb="md">
                {obstacles.map((text) => (
                  <Text key={text}>{text}</Text>
                ))}
              </Alert>
            )}
            <ul className={classes.instruments}>
              {targets.map((target) => (
                <Goal key={target.code} target={target} year={start} obstacles={obstacles} />
              ))}
            </ul>
            {warnings.map((text) => (
              <Text key={text} size="sm" c="dimmed" mt="xs">
                {text}
              </Text>
            ))}
          </>
        )}
      </Answered>
    </Section>
  );
}

/** A year that rests on what nobody has entered is no promise; what is held for the year is not to be had for it again. */
function tagOf(
  { state, earliest, heldNow, dependsOnUnknown }: Target,
  year: number,
): { readonly state: State; readonly words: string } {
  if (heldNow) return { state: 'todo', words: `Đã được tặng năm ${year}` };
  if (dependsOnUnknown && state === 'inYear') return { state: 'look', words: 'Chưa xác định được, cần bổ sung thông tin' };
  switch (state) {
    case 'eligibleNow':
      return { state: 'done', words: 'Đủ điều kiện tính được' };
    case 'inYear':
      return { state: 'doing', words: `Sớm nhất năm ${earliest}` };
    case 'judgementOnly':
      return { state: 'todo', words: 'Hội đồng xem xét' };
    case 'outOfSight':
      return { state: 'todo', words: 'Chưa thấy cách đạt' };
    case 'lawUnknown':
      return { state: 'look', words: 'Chưa có căn cứ' };
  }
}

interface GoalProps {
  readonly target: Target;
  /** Year the look starts from. */
  readonly year: number;
  readonly obstacles: readonly string[];
}

function Goal({ target, year, obstacles }: GoalProps): ReactNode {
  const tag = tagOf(target, year);
  const unsure = target.dependsOnUnknown ? target.evidence : [];
  // What stands in the way of everything is told once, above; what must be entered first, before what is missing.
  const toldAbove = [...obstacles, ...unsure, ...(target.heldNow ? [`Đã được tặng năm ${year}.`] : [])];
  const missing = toldAbove.reduce((text, one) => text.replace(`${one} `, ''), target.missing);
  const heldBefore = target.heldIn.filter((held) => held !== year || !target.heldNow);
  return (
    <li className={classes.instrument}>
      <div className={classes.instrumentHead}>
        <h3>
          <AppLink to={awardAddress(target.code)}>{target.label}</AppLink>
        </h3>
        <StateTag state={tag.state}>{tag.words}</StateTag>
      </div>
      {heldBefore.length > 0 && (
        <Text size="sm" c="dimmed">
          {target.heldNow ? 'Trước đó đã được tặng' : 'Đã được tặng'} năm {heldBefore.join(', ')}.
        </Text>
      )}
      {target.cautions.map((text) => (
        <Caution key={text}>{text}</Caution>
      ))}
      {unsure.map((text) => (
        <Text key={text} fw={600}>
          {text}
        </Text>
      ))}
      <Text>{missing}</Text>
      {target.path.length > 0 && (
        <details className={classes.more}>
          <summary>Từng năm cần gì</summary>
          <ol className={classes.dots}>
            {target.path.map(({ year: at, sentence, caution }) => (
              <li key={`${at} ${sentence}`}>
                {sentence}
                {caution && <Caution>{caution}</Caution>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

/** A rule that does not stand in the way, but that whoever makes the dossier must know of. */
function Caution({ children }: { readonly children: string }): ReactNode {
  return (
    <Text size="sm" c="var(--sv-state-amber-fg)">
      <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: '-3px', marginRight: 4 }} />
      {children}
    </Text>
  );
}
