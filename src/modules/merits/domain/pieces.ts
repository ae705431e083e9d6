import { canonical } from '../../../kernel/canonical.ts';
import { type FactsDraft, LISTS, type ListName } from './draft.ts';
import type { Part } from './sections.ts';

/** The smallest part of a sheet that is taken or left as one. */
export interface Piece {
  readonly part: Part;
  /** A sheet with nothing but this. */
  readonly facts: FactsDraft;
}
/** By what a piece is about: the same name in two versions of a sheet is the same entry. */
export type Pieces = ReadonlyMap<string, Piece>;

/** What an entry is known by in each list. Entries with the same are taken together: nothing tells them apart. */
const KNOWN_BY: Record<ListName, readonly string[]> = {
  ratings: ['year'],
  awards: ['code', 'year'],
  initiatives: ['year', 'scope'],
  projects: ['year', 'scope'],
  disciplines: ['form', 'from'],
};
const LASTING = ['foundedOn', 'flagEligible', 'provinceOrMinistry'] as const;

/** The text of a piece, whatever the order of its rows. */
export function textOf(piece: Piece | undefined): string {
  if (!piece) return '';
  const value = piece.facts[piece.part];
  return Array.isArray(value) ? `[${value.map(canonical).sort().join(',')}]` : canonical(value);
}

const has = (value: unknown): boolean => value !== undefined && value !== null;
type Row = Readonly<Record<string, unknown>>;

function rowPieces(list: ListName, rows: readonly Row[]): [string, Piece][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const names = KNOWN_BY[list].map((field) => row[field]);
    // A row half written is about nothing yet, and stays by itself.
    const name = names.every(has) ? names.join(' ') : `? ${canonical(row)}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, group]) => [`${list} ${name}`, { part: list, facts: { [list]: group } as FactsDraft }]);
}

/** Everything a list says as one, where it is unknown, looked through and empty, or has rows. */
const wholeList = (list: ListName, rows: readonly Row[] | undefined): [string, Piece][] =>
  rows ? [[list, { part: list, facts: { [list]: rows } as FactsDraft }]] : [];

type Figures = NonNullable<FactsDraft['collective']>;
const figurePiece = (name: string, collective: Figures): [string, Piece] => [
  `collective ${name}`,
  { part: 'collective', facts: { collective } },
];

/** Figures of a year stay with it: they are told apart one by one only between versions that are of the same year. */
function figurePieces(figures: Figures | undefined, year: number | undefined): [string, Piece][] {
  if (!figures) return [];
  const entries = Object.entries(figures).filter(([, value]) => has(value));
  const lasting = entries.filter(([key]) => (LASTING as readonly string[]).includes(key));
  const yearly = entries.filter((entry) => !lasting.includes(entry));
  const single = ([key, value]: [string, unknown]) => figurePiece(key, { [key]: value });
  if (year === undefined)
    return [...(yearly.length > 0 ? [figurePiece('of a year', Object.fromEntries(yearly))] : []), ...lasting.map(single)];
  return [...(figures.year === year ? yearly.map(single) : []), ...lasting.map(single)];
}

/**
 * Three versions of a sheet in pieces that can be held against each other. A list is taken row by row where both writers have
 * rows in it; where one of them says that it is unknown or holds nothing, as one. `ratings` say nothing as a list: a year not
 * written is unknown.
 */
export function inPieces(base: FactsDraft, mine: FactsDraft, theirs: FactsDraft): Record<'base' | 'mine' | 'theirs', Pieces> {
  const filled = (list: ListName, facts: FactsDraft) => (facts[list]?.length ?? 0) > 0;
  const byRow = LISTS.filter((list) => list === 'ratings' || (filled(list, mine) && filled(list, theirs)));
  const year = mine.collective?.year === theirs.collective?.year ? mine.collective?.year : undefined;
  const pieces = (facts: FactsDraft): Pieces =>
    new Map([
      ...LISTS.flatMap((list) =>
        byRow.includes(list) ? rowPieces(list, (facts[list] ?? []) as Row[]) : wholeList(list, facts[list] as Row[] | undefined),
      ),
      ...figurePieces(facts.collective, year),
      ...(['underReview', 'worker'] as const).flatMap((part): [string, Piece][] =>
        facts[part] === undefined ? [] : [[part, { part, facts: { [part]: facts[part] } }]],
      ),
      ...(facts.attested ?? []).map((id): [string, Piece] => [`attested ${id}`, { part: 'attested', facts: { attested: [id] } }]),
    ]);
  return { base: pieces(base), mine: pieces(mine), theirs: pieces(theirs) };
}

/** One sheet of many parts: rows one after another, figures side by side. */
export function joined(parts: readonly FactsDraft[]): FactsDraft {
  const sheet: Record<string, unknown> = {};
  for (const [key, value] of parts.flatMap((part) => Object.entries(part))) {
    const before = sheet[key];
    if (Array.isArray(before)) sheet[key] = [...before, ...(value as readonly unknown[])];
    else if (before !== undefined && key === 'collective') sheet[key] = { ...before, ...(value as object) };
    else sheet[key] = value;
  }
  return sheet as FactsDraft;
}
