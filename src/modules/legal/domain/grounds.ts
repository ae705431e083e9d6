import { citation, instrumentName } from '../../../law/at.ts';
import type { LawBook } from '../../../law/book.ts';
import type { Instrument } from '../../../law/schema/instrument.ts';

/** A ground as the engine gives it: number of the instrument and place in it. */
export interface Ground {
  readonly instrument: string;
  readonly at: string;
}
export type Cite = (ground: Ground) => string;

/** Writes grounds out as papers cite them: "Điều 23 khoản 2 Luật 06/2022/QH15". */
export function citer(book: LawBook): Cite {
  const byNumber = new Map(book.instruments().map((instrument) => [instrument.number, instrument]));
  return ({ instrument, at }) => {
    const found = byNumber.get(instrument);
    return citation(at, found ? instrumentName(found) : instrument);
  };
}

/** "Nghị định 152/2025/NĐ-CP" for a number. */
export function instrumentNamed(book: LawBook, number: string): string {
  const found: Instrument | undefined = book.instruments().find((instrument) => instrument.number === number);
  return found ? instrumentName(found) : number;
}

/** The readings with these numbers, in order: what the screen shows under "Cách hiểu của hệ thống". */
export function readingsOf(book: LawBook, ids: Iterable<number | null>) {
  const wanted = new Set(ids);
  return book
    .readings()
    .filter(({ id }) => wanted.has(id))
    .map(({ id, topic, text, reason, reference }) => ({ id, topic, text, reason, reference: reference ?? null }));
}
