import { canonical } from '../../../kernel/canonical.ts';
import type { FactsDraft, Loose, RowOf } from './draft.ts';
import { inPieces, joined, type Piece, textOf } from './pieces.ts';
import type { Part } from './sections.ts';
import { type Sensitive, withoutHidden } from './sheet.ts';

/** A piece of a sheet as it stands in the versions; null: it has none. */
interface Versions {
  /** Names the piece within the merging. */
  readonly id: string;
  readonly part: Part;
  readonly before: FactsDraft | null;
  readonly theirs: FactsDraft | null;
}
/** What the other one changed and nobody else: taken by itself. */
export type Taken = Versions;
/** What both changed, differently: to be chosen. */
export interface Conflict extends Versions {
  readonly mine: FactsDraft | null;
  /** The rows of both, where they can stand side by side. */
  readonly both: FactsDraft | null;
}
export type Choice = 'mine' | 'theirs' | 'both';

export interface Merge {
  readonly taken: readonly Taken[];
  readonly conflicts: readonly Conflict[];
  /** The one sheet, when everything was chosen; null while something is open, or `both` where it cannot be. */
  readonly settled: (choices: ReadonlyMap<string, Choice>) => FactsDraft | null;
}

/**
 * Two writings that began from one version, put together entry by entry: what one of them changed is taken, what both changed
 * alike too; only what both changed differently is asked about. Turning `mine` and `theirs` round turns the answer round.
 * @param hidden what the writer is not shown: it stands in nothing that comes out, and the server keeps what it has
 */
export function mergeSheets(base: FactsDraft, mine: FactsDraft, theirs: FactsDraft, hidden: readonly Sensitive[] = []): Merge {
  const pieces = inPieces(withoutHidden(base, hidden), withoutHidden(mine, hidden), withoutHidden(theirs, hidden));
  const taken: Taken[] = [];
  const conflicts: Conflict[] = [];
  const kept: (FactsDraft | null | Conflict)[] = [];
  for (const id of new Set([...pieces.mine.keys(), ...pieces.theirs.keys(), ...pieces.base.keys()])) {
    const [was, own, other] = [pieces.base.get(id), pieces.mine.get(id), pieces.theirs.get(id)];
    const { part } = (own ?? other ?? was)!;
    const versions = { id, part, before: was?.facts ?? null, theirs: other?.facts ?? null };
    const [before, ours, others] = [textOf(was), textOf(own), textOf(other)];
    if (ours === others || others === before) kept.push(own?.facts ?? null);
    else if (ours === before) {
      taken.push(versions);
      kept.push(versions.theirs);
    } else {
      const conflict = { ...versions, mine: own?.facts ?? null, both: bothOf(was, own, other) };
      conflicts.push(conflict);
      kept.push(conflict);
    }
  }
  const settled: Merge['settled'] = (choices) => {
    const parts: FactsDraft[] = [];
    for (const one of kept) {
      if (one === null) continue;
      if (!isConflict(one)) {
        parts.push(one);
        continue;
      }
      const choice = choices.get(one.id);
      if (choice === undefined || (choice === 'both' && one.both === null)) return null;
      const chosen = one[choice];
      if (chosen) parts.push(chosen);
    }
    return joined(parts);
  };
  return { taken, conflicts, settled };
}

const isConflict = (one: FactsDraft | Conflict): one is Conflict => 'id' in one;

/**
 * Rows of both, where both only added some: of initiatives and projects a year may have several, and an award may be held twice
 * for a year when kind or day tell the two apart.
 */
function bothOf(was: Piece | undefined, own: Piece | undefined, other: Piece | undefined): FactsDraft | null {
  const part = own?.part;
  if (!own || !other || (part !== 'awards' && part !== 'initiatives' && part !== 'projects')) return null;
  const [before, mine, theirs] = [rowsOf(was), rowsOf(own), rowsOf(other)];
  for (const text of before.keys()) if (!mine.has(text) || !theirs.has(text)) return null;
  const rows = [...new Map([...mine, ...theirs]).values()];
  const names = rows.map(({ kind, decidedOn }) => `${kind ?? ''} ${decidedOn ?? ''}`);
  if (mine.size === 0 || theirs.size === 0 || (part === 'awards' && new Set(names).size < names.length)) return null;
  return { [part]: rows } as FactsDraft;
}

const rowsOf = (piece: Piece | undefined): ReadonlyMap<string, Loose<RowOf['awards']>> => {
  const rows = (piece?.facts[piece.part] ?? []) as readonly Loose<RowOf['awards']>[];
  return new Map(rows.map((row) => [canonical(row), row]));
};
