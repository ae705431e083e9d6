import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconHelpCircleFilled,
  IconMinus,
  IconScale,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './verdict.module.css';

/** What was found of a condition. `none`: nothing was asked, the condition is only told. */
export type Outcome = 'met' | 'notMet' | 'needsEvidence' | 'manual' | 'notApplicable' | 'lawUnknown' | 'none';

/** A reading of ours that decides where the law leaves room. */
export interface Reading {
  readonly topic: string;
  readonly text: string;
  readonly reason: string;
}

/** One condition, and those it is made of. */
export interface VerdictNode {
  readonly id: string;
  readonly outcome: Outcome;
  /** What was found of it, or where nothing was asked the condition itself. */
  readonly text: ReactNode;
  /** The condition in the words of the law, where the text tells what was found. */
  readonly rule?: string | undefined;
  /** Article and instrument: "Điều 23 khoản 2 Luật 06/2022/QH15". */
  readonly ground?: string | null | undefined;
  /** How the children combine. */
  readonly combine: 'all' | 'any' | 'one';
  /** Short remarks: who judges it, for which kinds it holds. */
  readonly marks?: readonly string[] | undefined;
  /** What must be taken with care: a text that nobody has read. */
  readonly cautions?: readonly string[] | undefined;
  readonly reading?: Reading | undefined;
  /** Something to do about it: a box to tick. */
  readonly control?: ReactNode;
  readonly children: readonly VerdictNode[];
}

const LOOKS = {
  met: { word: 'Đạt', icon: IconCircleCheckFilled },
  notMet: { word: 'Chưa đạt', icon: IconCircleXFilled },
  needsEvidence: { word: 'Chưa rõ, cần bổ sung', icon: IconHelpCircleFilled },
  manual: { word: 'Hội đồng xem xét', icon: IconUsers },
  notApplicable: { word: 'Không áp dụng', icon: IconMinus },
  lawUnknown: { word: 'Chưa có căn cứ', icon: IconScale },
  none: { word: '', icon: IconCircle },
} as const satisfies Record<Outcome, object>;

/** Groups whose own text says how their parts combine. */
const SAYS_IT = /^Đạt (tất cả|một trong)/;
const COMBINE = { all: 'Phải đạt tất cả', any: 'Chỉ cần đạt một trong các điều kiện', one: '' } as const;

/**
 * A tree of conditions: ✓ / ✗ / ? with words, "Căn cứ" beside each, and where a reading of ours decides, its text to open.
 *
 * ```tsx
 * <VerdictTree label="Các điều kiện" nodes={nodes} />
 * ```
 */
export function VerdictTree({ label, nodes }: { readonly label: string; readonly nodes: readonly VerdictNode[] }): ReactNode {
  return (
    <ul className={classes.tree} aria-label={label}>
      {nodes.map((node) => (
        <Condition key={node.id} node={node} />
      ))}
    </ul>
  );
}

function Condition({ node }: { readonly node: VerdictNode }): ReactNode {
  const { word, icon: Icon } = LOOKS[node.outcome];
  const { reading, children } = node;
  return (
    <li className={classes.node} data-outcome={node.outcome}>
      <span className={classes.icon} aria-hidden>
        <Icon size={node.outcome === 'none' ? 9 : 20} />
      </span>
      <div className={classes.body}>
        <div className={classes.text}>
          {word && <strong className={classes.word}>{word}: </strong>}
          {node.text}
          {children.length > 1 && !SAYS_IT.test(String(node.text)) && (
            <span className={classes.combine}> ({COMBINE[node.combine].toLowerCase()})</span>
          )}
        </div>
        {node.rule && <div className={classes.rule}>Quy định: {node.rule}</div>}
        <div className={classes.foot}>
          {node.ground && <span>Căn cứ: {node.ground}</span>}
          {node.marks?.map((mark) => (
            <span key={mark} className={classes.mark}>
              {mark}
            </span>
          ))}
          {node.cautions?.map((caution) => (
            <span key={caution} className={classes.mark} data-caution>
              {caution}
            </span>
          ))}
        </div>
        {reading && <ReadingNote reading={reading} />}
        {node.control}
        {children.length > 0 && (
          <ul className={classes.inner}>
            {children.map((child) => (
              <Condition key={child.id} node={child} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** "Cách hiểu của hệ thống": a choice, not law, with its text and reason. */
export function ReadingNote({ reading }: { readonly reading: Reading }): ReactNode {
  return (
    <details className={classes.reading}>
      <summary>Cách hiểu của hệ thống: {reading.topic.charAt(0).toLowerCase() + reading.topic.slice(1)}</summary>
      <p>{reading.text}</p>
      <p className={classes.reason}>Lý do: {reading.reason}</p>
    </details>
  );
}
