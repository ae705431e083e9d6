import type { LocalDate } from '../kernel/local-date.ts';
import { cautionsOf, valueAt } from './at.ts';
import type { LawBook } from './book.ts';
import type { Absence, Certainty, Dated } from './schema/dated.ts';
import type { Decider, Proposer } from './schema/parameters.ts';

export interface Authority {
  /** null: nothing in force that day says (`absent` null as well), or there is a rule and no decider in it (`absent` says why). */
  readonly decides: Decider | null;
  readonly absent: Absence | null;
  /** Number of the instrument and place in it; null: nothing is in force. */
  readonly reference: { readonly instrument: string; readonly at: string } | null;
  readonly certainty: Certainty;
  /** Number of the reading that decides. */
  readonly reading: number | null;
  readonly note: string | null;
  /** What nobody here has read of the grounds: an amendment in force, an end that is not known. Vietnamese sentences. */
  readonly warnings: readonly string[];
}

/** Who decides an award for a unit of this kind on a day (Luật 06/2022/QH15, Điều 77–80). Throws UnknownAward. */
export function authorityOf(book: LawBook, code: string, proposer: Proposer, on: LocalDate): Authority {
  book.award(code);
  let lapsed: string | null = null;
  const rows = book
    .parameter('tham-quyen')
    .rows.filter((r) => r.awards.includes(code) && (r.proposers === undefined || r.proposers.includes(proposer)));
  for (const row of rows) {
    const at = valueAt<Decider>(book, row.values as readonly Dated<Decider>[], on);
    if (at.state === 'lawUnknown') {
      lapsed ??= at.lapsed?.number ?? null;
      continue;
    }
    const { reference, certainty, reading, note, absent } = at.entry;
    return {
      decides: at.state === 'value' ? at.value : null,
      absent: at.state === 'absent' ? (absent ?? 'unknown') : null,
      reference: { instrument: book.instrument(reference.instrument).number, at: reference.at },
      certainty,
      reading: reading ?? null,
      note: note ?? null,
      warnings: cautionsOf(book, [reference.instrument, ...(at.entry.also ?? []).map((a) => a.instrument)], on),
    };
  }
  const note = lapsed === null ? null : `Căn cứ trước đây, văn bản số ${lapsed}, đã hết hiệu lực; chưa có văn bản thay thế.`;
  return { decides: null, absent: null, reference: null, certainty: 'V', reading: null, note, warnings: [] };
}
