import { z } from 'zod';
import { canonical } from '../../../kernel/canonical.ts';
import { zLocalDate } from '../../../kernel/local-date.ts';
import { regulationChanged, regulationEnded, regulationRecorded, regulationReopened } from './acts.ts';
import { replacedWords } from './ending.ts';
import type { Recorded } from './overlaps.ts';
import { type RegulationContent, zRegulationContent } from './regulation.ts';
import { REGULATION_STATES, type RegulationState } from './transitions.ts';

/** How a regulation stands, or stood, in the record. */
export interface Stand {
  readonly state: RegulationState;
  readonly content: RegulationContent;
  readonly endReason: string | null;
}
/** An act in the record, its data as stored. */
interface PastAct {
  readonly type: string;
  readonly data: unknown;
}
interface Reopening {
  /** Place of the act that first ended something. */
  readonly place: number;
  /** What to write down; null: its end was changed since by somebody else. */
  readonly stand: Stand | null;
}

const zWritten = z
  .object({
    content: zRegulationContent,
    to: zLocalDate,
    reason: z.string(),
    by: z.string(),
    gaveWay: zRegulationContent.pick({ to: true, entries: true }).extend({ by: z.string() }),
    state: z.enum(REGULATION_STATES),
    endReason: z.string().nullable(),
  })
  .partial();
type Written = z.output<typeof zWritten>;

const readAct = ({ data }: PastAct): Written => zWritten.safeParse(data).data ?? {};

/** Older records do not name by id who took over: they say it in the reason, in the words of `replacedWords`. */
function endedBy(type: string, { by, reason, gaveWay }: Written, own: Recorded): boolean {
  if (gaveWay?.by === own.id) return true;
  if (type !== regulationEnded.type && type !== regulationChanged.type) return false;
  return by === undefined ? reason === replacedWords(own.content, type !== regulationEnded.type) : by === own.id;
}

function standAfter(stand: Stand | null, type: string, { content, to, reason, state, endReason }: Written): Stand | null {
  if (type === regulationEnded.type)
    return stand && to && reason !== undefined ? { state: 'ended', content: { ...stand.content, to }, endReason: reason } : null;
  if (!content) return null;
  if (type === regulationReopened.type) return { content, state: state ?? 'recorded', endReason: endReason ?? null };
  return type === regulationRecorded.type || type === regulationChanged.type
    ? { content, state: 'recorded', endReason: null }
    : stand;
}

/** An act that itself gave way says how it would stand otherwise. */
function standBefore(stand: Stand | null, { content, gaveWay }: Written): Stand | null {
  if (!content || !gaveWay) return stand;
  const { to, entries } = gaveWay;
  return { state: 'recorded', content: { ...content, to, entries }, endReason: null };
}

/** On which days which of its contents apply, and why no longer. */
const endOf = (stand: Stand | null): string =>
  canonical(stand && [stand.state, stand.endReason, stand.content.from, stand.content.to, stand.content.entries]);

/**
 * How a regulation stood before another one ended it or parts of it; what was written since on anything but its end stays.
 * @param acts of the regulation, the oldest first
 * @param by the one that took over
 * @returns null when that one ended nothing here
 */
export function reopeningOf(now: Stand, acts: readonly PastAct[], by: Recorded): Reopening | null {
  let place = -1;
  let stand: Stand | null = null;
  let before: Stand | null = null;
  let left: Stand | null = null;
  let untouched = true;
  for (const [i, act] of acts.entries()) {
    const written = readAct(act);
    const next = standAfter(stand, act.type, written);
    if (endedBy(act.type, written, by)) {
      if (place < 0) [place, before] = [i, standBefore(stand, written)];
      else untouched &&= endOf(stand) === endOf(left);
      left = next;
    }
    stand = next;
  }
  if (place < 0) return null;
  if (!before || !untouched || endOf(now) !== endOf(left)) return { place, stand: null };
  const { to, entries } = before.content;
  return { place, stand: { ...before, content: { ...now.content, to, entries } } };
}
