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
  readonly year: number;
}

/** For each higher award the earliest year, and what must still happen until then. */
export function ForwardLook({ subject, facts, year }: ForwardLookProps): ReactNode {
  const [level, setLevel] = useState<Level>('tinh');
  const look = useAsked(lookForward, { subject, facts, year, level });
  return (
    <Section
      title="Những bước tiếp theo trong các năm tới"
      lead="Sớm nhất vào năm nào và còn cần những gì để được xét từng danh hiệu, hình thức, nếu mọi việc thuận lợi."
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
        {({ targets, obstacles, warnings }) => (
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
                <Goal key={target.code} target={target} obstacles={obstacles} />
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

function tagOf({ state, earliest }: Target): { readonly state: State; readonly words: string } {
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

function Goal({ target, obstacles }: { readonly target: Target; readonly obstacles: readonly string[] }): ReactNode {
  const tag = tagOf(target);
  // What stands in the way of everything is told once, above.
  const missing = obstacles.reduce((text, one) => text.replace(`${one} `, ''), target.missing);
  return (
    <li className={classes.instrument}>
      <div className={classes.instrumentHead}>
        <h3>
          <AppLink to={awardAddress(target.code)}>{target.label}</AppLink>
        </h3>
        <StateTag state={tag.state}>{tag.words}</StateTag>
        {target.dependsOnUnknown && <StateTag state="look">Cần bổ sung thông tin</StateTag>}
      </div>
      {target.heldIn.length > 0 && (
        <Text size="sm" c="dimmed">
          Đã được tặng năm {target.heldIn.join(', ')}.
        </Text>
      )}
      <Text>{missing}</Text>
      {target.path.length > 0 && (
        <details className={classes.more}>
          <summary>Từng năm cần gì</summary>
          <ol className={classes.dots}>
            {target.path.map(({ year, sentence }) => (
              <li key={`${year} ${sentence}`}>{sentence}</li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
