import type { z } from 'zod';
import type { zSourceRef } from '../../contract/shared.ts';

export type SourceRef = z.output<typeof zSourceRef>;

export interface Marked {
  readonly id: string;
  readonly source: SourceRef | null;
}

/** A stretch of one paragraph or cell from which something was read; offsets as in `SourceRef`. */
export interface Piece {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface Marks {
  /** Pieces of each place in order, not overlapping. */
  readonly at: ReadonlyMap<string, readonly Piece[]>;
  /** The pieces each marked thing consists of. */
  readonly of: ReadonlyMap<string, readonly string[]>;
}

/** Names a paragraph ("12") or a cell ("7.3.1"). */
export const placeOf = ({ block, row, cell }: Pick<SourceRef, 'block' | 'row' | 'cell'>): string =>
  row === undefined ? String(block) : `${block}.${row}.${cell ?? 0}`;

/**
 * Cuts the document where things were read from it. Two tasks of one sentence share pieces; the longer one has more of them.
 */
export function marksOf(things: readonly Marked[]): Marks {
  const byPlace = new Map<string, { readonly id: string; readonly start: number; readonly end: number }[]>();
  for (const { id, source } of things) {
    if (!source || source.end <= source.start) continue;
    const place = placeOf(source);
    byPlace.set(place, [...(byPlace.get(place) ?? []), { id, start: source.start, end: source.end }]);
  }
  const at = new Map<string, readonly Piece[]>();
  const of = new Map<string, string[]>();
  for (const [place, ranges] of byPlace) {
    const cuts = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
    const pieces: Piece[] = [];
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const end = cuts[index + 1]!;
      const owners = ranges.filter((range) => range.start <= start && range.end >= end);
      if (owners.length === 0) continue;
      const piece = { id: `${place}:${start}`, start, end };
      pieces.push(piece);
      for (const { id } of owners) of.set(id, [...(of.get(id) ?? []), piece.id]);
    }
    at.set(place, pieces);
  }
  return { at, of };
}

export interface TextPart {
  readonly start: number;
  readonly text: string;
  readonly piece: string | null;
}

/** A text as the parts between and inside of its pieces. */
export function partsOf(text: string, pieces: readonly Piece[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { id, start, end } of pieces) {
    if (start > from) parts.push({ start: from, text: text.slice(from, start), piece: null });
    if (start < text.length) parts.push({ start, text: text.slice(start, end), piece: id });
    from = Math.max(from, Math.min(end, text.length));
  }
  if (from < text.length) parts.push({ start: from, text: text.slice(from), piece: null });
  return parts;
}
