import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { CERTAIN } from '../../units/domain/index.ts';
import { unitsMatching } from '../../units/index.ts';
import type { PlanDraft } from '../contract.ts';
import { unmatchedNames } from '../domain/draft.ts';

export interface NameMatches {
  /** The unit that may be taken without asking, or null. */
  readonly certain: (name: string) => string | null;
  /** What it could be, best first. */
  readonly offered: (name: string) => readonly { id: string; name: string }[];
}

/** What the unit names of a plan may mean among the units around the one whose plan it is. */
export async function matchNames(tx: Tx, names: readonly string[], unitId: string, today: LocalDate): Promise<NameMatches> {
  const found = names.length === 0 ? new Map() : await unitsMatching(tx, [...new Set(names)], unitId, today);
  const offered = (name: string) =>
    (found.get(name) ?? []).flatMap((one: { kind: string; id?: string; name?: string; score: number }) =>
      one.kind === 'unit' && one.id && one.name ? [{ id: one.id, name: one.name, score: one.score }] : [],
    );
  return {
    certain: (name) => {
      const [best, second] = offered(name);
      return best && best.score >= CERTAIN && (!second || second.score < best.score) ? best.id : null;
    },
    offered: (name) => offered(name).map(({ id, name: label }: { id: string; name: string }) => ({ id, name: label })),
  };
}

/** What each written name of a draft that is matched to nothing could mean. */
export async function suggestionsFor(
  tx: Tx,
  draft: PlanDraft,
  unitId: string,
  today: LocalDate,
): Promise<{ text: string; units: { id: string; name: string }[] }[]> {
  const names = unmatchedNames(draft);
  const matches = await matchNames(tx, names, unitId, today);
  return names.map((text) => ({ text, units: [...matches.offered(text)] }));
}
