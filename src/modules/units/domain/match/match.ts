import type { UnitKind } from '../unit.ts';
import { abbreviationsExpanded, plainWords, tellingWords } from './abbreviations.ts';
import { groupMeant } from './groups.ts';

/** A unit that a written name could mean. */
export interface UnitName {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  /** How near it stands to the unit that wrote the name: 0 itself, 1 its own children … larger is further. */
  readonly distance: number;
}

/** `score` 0–1: 1 is the very name; from `CERTAIN` on it may be taken without asking. */
export type UnitSuggestion =
  | { readonly kind: 'unit'; readonly id: string; readonly name: string; readonly score: number }
  | { readonly kind: 'group'; readonly ids: readonly string[]; readonly label: string; readonly score: number };

export const CERTAIN = 0.9;
const WORTH_SHOWING = 0.45;
const MOST = 5;
/** A unit far away needs a better name to win over one at hand. */
const PER_STEP = 0.02;

/**
 * What the names written in a document may mean among `units`, best first, at most five each.
 * "VP nội vụ" finds "Văn phòng Sở Nội vụ", "Các trường THPT" the group of such schools.
 */
export function matchUnits(names: readonly string[], units: readonly UnitName[]): Map<string, UnitSuggestion[]> {
  const prepared = units.map(prepare);
  const rarity = rarityOf(prepared);
  return new Map(names.map((name) => [name, suggestionsFor(name, prepared, rarity)]));
}

interface Prepared extends UnitName {
  readonly spellings: readonly { readonly key: string; readonly words: readonly string[]; readonly initials: string }[];
}

function prepare(unit: UnitName): Prepared {
  const spellings = [unit.name, unit.shortName]
    .filter((text): text is string => Boolean(text))
    .map((text) => ({ key: abbreviationsExpanded(text), words: tellingWords(text), initials: initialsOf(text) }));
  return { ...unit, spellings };
}

/** "Sở Giáo dục và Đào tạo" → "sgddt": abbreviations nobody has listed. */
const initialsOf = (text: string): string =>
  tellingWords(text)
    .map((word) => word[0])
    .join('');

function suggestionsFor(name: string, units: readonly Prepared[], rarity: (word: string) => number): UnitSuggestion[] {
  const group = groupMeant(name);
  if (group) {
    const members = units.filter((unit) => group.holds(unit));
    if (members.length === 0) return [];
    return [{ kind: 'group', ids: members.map(({ id }) => id), label: name, score: group.certain ? CERTAIN : 0.7 }];
  }
  const key = abbreviationsExpanded(name);
  const words = tellingWords(name);
  const compact = plainWords(name).join('');
  return units
    .map((unit): UnitSuggestion & { kind: 'unit' } => {
      const raw = Math.max(...unit.spellings.map((spelling) => likeness(key, words, compact, spelling, rarity)));
      const score = Math.max(0, raw - PER_STEP * Math.min(unit.distance, 5));
      return { kind: 'unit', id: unit.id, name: unit.name, score: Math.round(score * 1000) / 1000 };
    })
    .filter(({ score }) => score >= WORTH_SHOWING)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
}

function likeness(
  key: string,
  words: readonly string[],
  compact: string,
  spelling: Prepared['spellings'][number],
  rarity: (word: string) => number,
): number {
  if (key === spelling.key) return 1;
  if (compact.length >= 3 && compact === spelling.initials) return 0.92;
  if (words.length === 0 || spelling.words.length === 0) return 0;
  const theirs = new Set(spelling.words);
  const ours = new Set(words);
  const weigh = (list: Iterable<string>) => [...list].reduce((sum, word) => sum + rarity(word), 0);
  const shared = weigh([...ours].filter((word) => theirs.has(word)));
  if (shared === 0) return 0;
  const dice = (2 * shared) / (weigh(ours) + weigh(theirs));
  // The written name is often shorter than the full one ("Văn phòng" of "Văn phòng Sở Nội vụ"): all of it found counts more.
  const contained = shared / weigh(ours);
  const inOrder = spelling.key.includes(key) || key.includes(spelling.key) ? 0.1 : 0;
  return Math.min(0.97, 0.55 * dice + 0.35 * contained + inOrder);
}

/** Words that many units have ("phòng", "xã") tell less than words of one. */
function rarityOf(units: readonly Prepared[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const unit of units)
    for (const word of new Set(unit.spellings.flatMap((s) => s.words))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const total = units.length + 1;
  return (word) => 0.3 + Math.log(total / (counts.get(word) ?? 1)) / Math.log(total + 1);
}
