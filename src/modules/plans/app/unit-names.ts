import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { CERTAIN } from '../../units/domain/index.ts';
import { type UnitSuggestion, unitsMatching } from '../../units/index.ts';
import type { PlanDraft } from '../contract.ts';
import { unmatchedNames } from '../domain/draft.ts';

export interface NameMatches {
  /** The unit that may be taken without asking, or null. */
  readonly certain: (name: string) => string | null;
  /** What it could be, best first. */
  readonly offered: (name: string) => readonly { id: string; name: string }[];
}

/** Comparing one name with 5,000 units takes about 10 ms: plans name some dozen bodies, and no plan shall hold up the rest. */
const MOST_NAMES = 60;

/** What the unit names of a plan may mean among the units around the one whose plan it is; the names used most, first. */
export async function matchNames(tx: Tx, names: readonly string[], unitId: string, today: LocalDate): Promise<NameMatches> {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  const asked = [...uses]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMES)
    .map(([name]) => name);
  const found: Map<string, UnitSuggestion[]> = asked.length === 0 ? new Map() : await unitsMatching(tx, asked, unitId, today);
  const offered = (name: string) => (found.get(name) ?? []).filter((one) => one.kind === 'unit');
  return {
    certain: (name) => {
      const [best, second] = offered(name);
      return best && best.score >= CERTAIN && (!second || second.score < best.score) ? best.id : null;
    },
    offered: (name) => offered(name).map(({ id, name: label }) => ({ id, name: label })),
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
