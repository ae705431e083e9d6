import type { z } from 'zod';
import { addDays, daysBetween, type LocalDate } from '../../../kernel/local-date.ts';
import { ANNOUNCED_DAYS, withoutGround } from '../../../law/announce.ts';
import { cite, instrumentName } from '../../../law/at.ts';
import type { LawBook } from '../../../law/book.ts';
import { datedLists, groundsOf, unsureValues } from '../../../law/entries.ts';
import type { Instrument } from '../../../law/schema/instrument.ts';
import type { INSTRUMENT_STATES, zInstrumentRow, zUnsure } from './shapes.ts';

/** Instruments as they stand on a day, those in force first, the weightier and newer before the others. */
export function instrumentRegister(book: LawBook, on: LocalDate): z.infer<typeof zInstrumentRow>[] {
  const all = book.instruments();
  const restOn = new Map<string, number>();
  for (const { values } of datedLists(book)) {
    for (const entry of values) {
      for (const id of new Set(groundsOf(entry).map(({ instrument }) => instrument))) restOn.set(id, (restOn.get(id) ?? 0) + 1);
    }
  }
  const names = (ids: readonly string[] = []): string[] => ids.map((id) => instrumentName(book.instrument(id)));
  const pointing = (to: string, field: 'replaces' | 'amends'): string[] =>
    all.filter((other) => other[field]?.includes(to)).map(instrumentName);
  return all
    .map((one) => {
      const state = stateOn(one, on);
      return {
        id: one.id,
        name: instrumentName(one),
        title: one.title,
        issuer: one.issuer,
        signed: one.signed,
        from: one.from,
        to: one.to,
        state,
        daysLeft: state === 'lapsing' && one.to ? daysBetween(on, addDays(one.to, 1)) : null,
        lapse: one.lapse ? cite(book, one.lapse) : null,
        contentKnown: one.contentKnown,
        confirmedOn: one.confirmedOn,
        certainty: one.certainty,
        unknown: one.unknown ?? [],
        note: one.note ?? null,
        replaces: names(one.replaces),
        replacedBy: pointing(one.id, 'replaces'),
        amends: names(one.amends),
        amendedBy: pointing(one.id, 'amends'),
        values: restOn.get(one.id) ?? 0,
        orphans: one.to ? withoutGround(book, one, addDays(one.to, 1)) : 0,
      };
    })
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || b.values - a.values || (a.name < b.name ? -1 : 1));
}

type State = (typeof INSTRUMENT_STATES)[number];
const ORDER: Record<State, number> = { lapsing: 0, 'in-force': 1, coming: 2, undated: 3, lapsed: 4 };

function stateOn({ from, to }: Instrument, on: LocalDate): State {
  if (to !== null && to < on) return 'lapsed';
  if (from === null) return 'undated';
  if (from > on) return 'coming';
  return to !== null && daysBetween(on, addDays(to, 1)) <= ANNOUNCED_DAYS ? 'lapsing' : 'in-force';
}

/** Every value, or condition of a standard, that nobody has read in the instrument itself. */
export const unsureRegister = (book: LawBook): z.infer<typeof zUnsure>[] =>
  unsureValues(book).map(({ label, part, certainty, entry }) => ({
    label,
    part,
    certainty,
    ground: cite(book, entry.reference),
    from: entry.from,
    to: entry.to ?? null,
    note: entry.note ?? null,
  }));
