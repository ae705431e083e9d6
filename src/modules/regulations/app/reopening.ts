import { canonical } from '../../../kernel/canonical.ts';
import { awardsOf } from '../../../law/local.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { lawBook } from '../../../platform/law.ts';
import {
  actsOfRegulations,
  lockRegulationsOfUnit,
  regulationsOfUnit,
  reopenRegulation,
  type StoredRegulation,
} from '../db/regulations.repo.ts';
import { regulationReopened } from '../domain/acts.ts';
import { type Overlap, overlapsOf, type Recorded } from '../domain/overlaps.ts';
import { nameOf } from '../domain/regulation.ts';
import { reopeningOf, type Stand } from '../domain/reopening.ts';
import { overtaken } from './overtaken.ts';

interface Reopenings {
  /** Names of those that apply again as they did. */
  readonly reopened: readonly string[];
  /** Those whose end stands, each with why: somebody has to look at it. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
  /** Writes down that they apply again, each on the version that was seen, as acts of their own. */
  readonly reopen: () => Promise<void>;
}

/**
 * What a regulation that is withdrawn had ended in others of the unit, by its recording or a change, is to apply again as
 * before: it never took their place. Not where that end was changed since, nor into the days of a third one.
 */
export async function reopeningsOf(ctx: ActContext, unitId: string, own: Recorded): Promise<Reopenings> {
  await lockRegulationsOfUnit(ctx.tx, unitId);
  let others = (await regulationsOfUnit(ctx.tx, unitId)).filter(({ id }) => id !== own.id);
  const acts = await actsOfRegulations(
    ctx.tx,
    others.map(({ id }) => id),
  );
  const again: { readonly other: StoredRegulation; readonly stand: Stand }[] = [];
  const left: { readonly name: string; readonly why: string }[] = [];
  for (const other of others) {
    const past = acts.filter(({ subjectId }) => subjectId === other.id);
    const reopening = reopeningOf(other, past, own);
    const endedAt = reopening && past[reopening.place]?.at;
    if (!reopening || !endedAt) continue;
    const { stand } = reopening;
    const name = nameOf(other.content);
    const met = stand ? metAgain(others, other, stand, endedAt) : [];
    if (!stand) left.push({ name, why: 'ngày hết áp dụng đã được ghi lại sau đó' });
    else if (met.length > 0) left.push({ name, why: `trùng nội dung với quy định ${met.join(', ')}` });
    else {
      again.push({ other, stand });
      others = others.map((one) => (one.id === other.id ? { ...one, ...stand } : one));
    }
  }
  return {
    reopened: again.map(({ other }) => nameOf(other.content)),
    left,
    reopen: async () => {
      for (const { other, stand } of again) {
        const { id, version, content } = other;
        if (!(await reopenRegulation(ctx.tx, id, version, stand, { actor: ctx.actor, at: ctx.at })))
          throw overtaken(content.number);
        await ctx.record(
          regulationReopened({ unitId, subjectId: id }, { ...stand, number: content.number, by: nameOf(own.content) }),
        );
      }
    },
  };
}

/** Names of those that it would come to overlap with; what stood so before its end, or stands so now, is known. */
function metAgain(all: readonly StoredRegulation[], other: StoredRegulation, stand: Stand, endedAt: Date): string[] {
  const book = lawBook();
  // Unchanged since before the end: they overlapped then just as they would again.
  const since = all.filter(({ id, updatedAt }) => id !== other.id && updatedAt >= endedAt);
  // An entry that was ended for some of its awards stands as two meanwhile: places do not tell which is which, awards do.
  const matters = ({ content }: Pick<Stand, 'content'>, { regulationId, entry, otherEntry, shared }: Overlap): string[] => {
    const setting = content.entries[entry]?.setting;
    const awards = shared ?? (setting ? awardsOf(setting) : null) ?? [null];
    return awards.map((award) => canonical([regulationId, otherEntry, setting?.key ?? null, award]));
  };
  const known = new Set(overlapsOf(book, other, since).flatMap((overlap) => matters(other, overlap)));
  const again = { id: other.id, content: stand.content };
  const fresh = overlapsOf(book, again, since).filter((overlap) => matters(again, overlap).some((matter) => !known.has(matter)));
  return since.filter(({ id }) => fresh.some(({ regulationId }) => regulationId === id)).map(({ content }) => nameOf(content));
}
