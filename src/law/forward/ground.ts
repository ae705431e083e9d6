import type { LocalDate } from '../../kernel/local-date.ts';
import type { LawBook } from '../book.ts';
import type { Compiled } from '../compile.ts';
import type { Judge } from '../eligibility.ts';
import type { Subject } from '../facts.ts';
import type { Award, Variant } from '../schema/award.ts';
import type { CheckName } from '../schema/standard.ts';

/** Whose own awards: those of the province, or those of the ministry. */
export const LEVELS = ['tinh', 'bo'] as const;
export type Level = (typeof LEVELS)[number];

/** What the standard of one award reads, found by walking it: nothing here knows any standard. */
export interface Ground {
  readonly award: Award;
  /** Awards it counts. */
  readonly awards: ReadonlySet<string>;
  /** Kinds of conditions in it, `run` where years must follow each other. */
  readonly checks: ReadonlySet<CheckName | 'run'>;
  /** Most initiatives or projects any condition of it asks for. */
  readonly times: number;
  /** Ages in years asked of a collective. */
  readonly ages: readonly number[];
  /** First condition of each kind in the words of the law. */
  readonly texts: ReadonlyMap<CheckName, string>;
  /** False: everything in it is left to people. */
  readonly computable: boolean;
}

/** The awards a look needs, each after those its standard counts. */
export interface Terrain {
  readonly order: readonly string[];
  readonly grounds: ReadonlyMap<string, Ground>;
  /** Most initiatives or projects any of them asks for. */
  readonly times: number;
}

/** The award as this level gives it. */
export const atLevel = (code: string, level: Level): string => (level === 'bo' ? code.replace(/_TINH$/, '_BO') : code);

export function terrainOf(
  book: LawBook,
  judge: Judge,
  targets: readonly string[],
  subject: Subject,
  level: Level,
  day: LocalDate,
  variant: Variant | undefined,
): Terrain {
  const grounds = new Map<string, Ground>();
  const order: string[] = [];
  // Of one award under several names, only the name of this level is won.
  const ours = (code: string): boolean => {
    if (!book.hasAward(code)) return false;
    const { like } = book.award(code);
    return atLevel(code, level) === code && (like === undefined || atLevel(like, level) === code);
  };
  const visit = (code: string): void => {
    if (grounds.has(code)) return;
    const at = judge.standard(code, subject, day, variant);
    const ground = groundOf(book.award(code), at.state === 'value' ? at.standard.root : null);
    grounds.set(code, ground);
    for (const other of ground.awards) if (ours(other)) visit(other);
    order.push(code);
  };
  for (const code of targets) visit(code);
  return { order, grounds, times: Math.max(1, ...[...grounds.values()].map((g) => g.times)) };
}

function groundOf(award: Award, root: Compiled | null): Ground {
  const awards = new Set<string>();
  const checks = new Set<CheckName | 'run'>();
  const texts = new Map<CheckName, string>();
  const ages: number[] = [];
  let times = 1;
  const walk = (node: Compiled): void => {
    if (node.kinds && !node.kinds.has('cong_trang')) return;
    switch (node.kind) {
      case 'allOf':
      case 'anyOf':
        node.children.forEach(walk);
        return;
      case 'since':
        for (const code of node.awards) awards.add(code);
        walk(node.within);
        return;
      case 'run':
        checks.add('run');
        for (const code of [...(node.run.after ?? []), ...(node.run.orAwards ?? [])]) awards.add(code);
        if (node.within) walk(node.within);
        return;
      case 'leaf': {
        const { leaf } = node;
        checks.add(leaf.check);
        if (!texts.has(leaf.check)) texts.set(leaf.check, node.text);
        if ('awards' in leaf) for (const code of leaf.awards) awards.add(code);
        if ('orAwards' in leaf) for (const code of leaf.orAwards ?? []) awards.add(code);
        if (leaf.check === 'initiatives' || leaf.check === 'projects') times = Math.max(times, leaf.times ?? 1);
        if (leaf.check === 'unit-age') ages.push(leaf.years);
      }
    }
  };
  if (root) walk(root);
  const computable = [...checks].some((check) => check !== 'judgement');
  return { award, awards, checks, times, ages, texts, computable };
}
