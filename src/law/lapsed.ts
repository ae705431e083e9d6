import type { LocalDate } from '../kernel/local-date.ts';
import { valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import { datedLists } from './entries.ts';
import type { Instrument } from './schema/instrument.ts';

/** A matter whose instrument has ended, with nothing in its place. */
export interface Lapsed {
  readonly label: string;
  readonly instrument: Instrument;
  /** Only a further ground has ended: the value still holds by its first one. */
  readonly further: boolean;
}

/** What has lost a ground on the day, in the order of the files. Reads the whole law. */
export function lapsedOn(book: LawBook, on: LocalDate): readonly Lapsed[] {
  return datedLists(book).flatMap(({ label, values }): readonly Lapsed[] => {
    const at = valueAt(book, values, on);
    if (at.state === 'lawUnknown') return at.lapsed ? [{ label, instrument: at.lapsed, further: false }] : [];
    const ended = (at.entry.also ?? [])
      .map((ground) => book.instrument(ground.instrument))
      .find((instrument) => instrument.to !== null && instrument.to < on);
    return ended ? [{ label, instrument: ended, further: true }] : [];
  });
}
