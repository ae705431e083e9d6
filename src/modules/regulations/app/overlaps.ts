import { canonical } from '../../../kernel/canonical.ts';
import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { lawBook } from '../../../platform/law.ts';
import { findUnit } from '../../units/index.ts';
import {
  closeRegulation,
  loadRegulation,
  lockRegulationsOfUnit,
  regulationsOfUnit,
  rewriteRegulation,
  type StoredRegulation,
} from '../db/regulations.repo.ts';
import { regulationChanged, regulationEnded } from '../domain/acts.ts';
import { changesBetween } from '../domain/changes.ts';
import { cutsIn, type Ending, endingOf, replacedWords, sayEnding, withEnding } from '../domain/ending.ts';
import { type Overlap, overlapsOf, type Recorded, sayOverlap } from '../domain/overlaps.ts';
import { nameOf, type RegulationContent } from '../domain/regulation.ts';
import type { OverlapDecision, OverlapsFound } from '../domain/shapes.ts';
import { actsIn } from '../domain/transitions.ts';
import { mustBeAllowed } from './allowed.ts';
import { overtaken } from './overtaken.ts';

/** What a writing meets in one other regulation, and what ending the earlier of them would write down there. */
interface Met {
  readonly other: StoredRegulation;
  readonly overlaps: readonly Overlap[];
  readonly ending: Ending | null;
  /** Why neither can be ended the day before; null: one can. */
  readonly noEnd: string | null;
}

/** What was decided before: the same setting against the same other entry, on the same days, with the same one used then. */
const sameAs = ({ content }: Recorded, { regulationId, entry, otherEntry, shared, from, to, used }: Overlap): string =>
  canonical([regulationId, otherEntry, shared, from, to, used, content.entries[entry]?.setting]);

/** Overlaps that this writing brings: those that stood before it are known already. */
async function metBy(ctx: ActContext, unitId: string, own: Recorded, before: Recorded | null): Promise<Met[]> {
  const book = lawBook();
  const others = (await regulationsOfUnit(ctx.tx, unitId)).filter(({ id }) => id !== own.id);
  const known = new Set(before ? overlapsOf(book, before, others).map((overlap) => sameAs(before, overlap)) : []);
  const fresh = overlapsOf(book, own, others).filter((overlap) => !known.has(sameAs(own, overlap)));
  return others.flatMap((other) => {
    const overlaps = fresh.filter(({ regulationId }) => regulationId === other.id);
    if (overlaps.length === 0) return [];
    const ending = endingOf(other.content, cutsIn('other', overlaps));
    return [{ other, overlaps, ending, noEnd: noEndFor(other, overlaps, ending) }];
  });
}

function noEndFor(other: StoredRegulation, overlaps: readonly Overlap[], ending: Ending | null): string | null {
  if (overlaps.every(({ earlier }) => earlier === null))
    return 'Hai quy định bắt đầu áp dụng cùng ngày nên không quy định nào kết thúc trước được.';
  const act = ending && ('closesOn' in ending ? 'end' : 'change');
  if (act === null || actsIn(other.state).some(({ action }) => action === act)) return null;
  return 'Quy định kia đã được ghi ngày hết áp dụng nên không sửa riêng từng nội dung được.';
}

/**
 * What a regulation would overlap with if it were written down so, for the officer to decide.
 * @param regulationId the one that is written anew; null: a new one
 * @throws Refusal 404; 422 when the law does not let it be set
 */
export async function findOverlaps(
  ctx: ActContext,
  {
    unitId,
    regulationId,
    content,
  }: { readonly unitId: string; readonly regulationId: string | null; readonly content: RegulationContent },
): Promise<OverlapsFound> {
  const unit = await findUnit(ctx.tx, unitId);
  const stored = regulationId === null ? null : await loadRegulation(ctx.tx, regulationId);
  if (!unit || (regulationId !== null && stored?.unitId !== unitId)) throw notFound('quy định');
  mustBeAllowed(content, unit);
  const book = lawBook();
  const met = await metBy(ctx, unitId, { id: stored?.id ?? ctx.newId(), content }, stored);
  return {
    regulations: met.map(({ other, overlaps, noEnd }) => ({
      regulationId: other.id,
      version: other.version,
      number: other.content.number,
      title: other.content.title,
      overlaps: overlaps.map((overlap) => sayOverlap(book, overlap)),
      end: noEnd === null ? sayEnding(book, overlaps, content, other.content) : null,
      noEnd,
    })),
  };
}

interface Decided {
  /** What is written down: of a regulation that is itself the earlier one, with its end. */
  readonly content: RegulationContent;
  /** Names of those that go on beside it, knowingly. */
  readonly beside: readonly string[];
  /** Others that end, or of which something ends, with this writing. */
  readonly replaced: readonly { readonly name: string; readonly part: boolean }[];
  /** The one to which what is written down gives way, with its end and entries but for that; of several nothing is kept. */
  readonly gaveWay: (Pick<RegulationContent, 'to' | 'entries'> & { readonly by: string }) | undefined;
  /** Writes down the end of the earlier ones, each on the version that was seen, as acts of their own. */
  readonly endOthers: () => Promise<void>;
}

/**
 * Holds a writing against what was decided on its overlaps.
 * @param before how it stood; null: a new one
 * @throws Refusal 422 with an overlap nobody decided on, or decided on another version of it
 */
export async function decideOverlaps(
  ctx: ActContext,
  unitId: string,
  own: Recorded,
  before: Recorded | null,
  decisions: readonly OverlapDecision[],
): Promise<Decided> {
  await lockRegulationsOfUnit(ctx.tx, unitId);
  const met = await metBy(ctx, unitId, own, before);
  const choiceOf = ({ other, noEnd }: Met) => {
    const made = decisions.find(({ regulationId, version }) => regulationId === other.id && version === other.version);
    return made?.choice === 'end' && noEnd !== null ? undefined : made?.choice;
  };
  const open = met.filter((one) => choiceOf(one) === undefined);
  if (open.length > 0)
    throw ruleNotMet(
      'Quy định trùng nội dung với quy định khác của đơn vị. Xin chọn cách ghi rồi thực hiện lại.',
      open.flatMap(({ overlaps }) => overlaps.map((overlap) => ({ path: 'overlaps', message: sayOverlap(lawBook(), overlap) }))),
    );
  const ended = met.filter((one) => choiceOf(one) === 'end');
  const ending = endingOf(
    own.content,
    ended.flatMap(({ overlaps }) => cutsIn('own', overlaps)),
  );
  const [later, ...more] = ended.filter(({ overlaps }) => cutsIn('own', overlaps).length > 0);
  const { to, entries } = own.content;
  return {
    content: withEnding(own.content, ending),
    gaveWay: later && more.length === 0 ? { by: later.other.id, to, entries } : undefined,
    beside: met.filter((one) => choiceOf(one) === 'keep').map(({ other }) => nameOf(other.content)),
    replaced: ended.flatMap(({ other, ending: end }) => (end ? [{ name: nameOf(other.content), part: 'content' in end }] : [])),
    endOthers: async () => {
      for (const { other, ending: end } of ended) if (end) await endEarlier(ctx, other, end, own);
    },
  };
}

/**
 * For an end that is put off: entries of it may meet what took their place meanwhile, and nobody was asked about that.
 * @throws Refusal 422 naming each that did not meet before
 */
export async function mustMeetNothingNew(ctx: ActContext, unitId: string, own: Recorded, before: Recorded): Promise<void> {
  await lockRegulationsOfUnit(ctx.tx, unitId);
  const book = lawBook();
  const others = (await regulationsOfUnit(ctx.tx, unitId)).filter(({ id }) => id !== own.id);
  const pairOf = ({ regulationId, entry, otherEntry }: Overlap): string => canonical([regulationId, entry, otherEntry]);
  const known = new Set(overlapsOf(book, before, others).map(pairOf));
  const fresh = overlapsOf(book, own, others).filter((overlap) => !known.has(pairOf(overlap)));
  if (fresh.length > 0)
    throw ruleNotMet(
      'Đến ngày này, quy định trùng nội dung với quy định khác của đơn vị. Xin ghi ngày sớm hơn, hoặc ghi ngày hết áp dụng của quy định kia trước.',
      fresh.map((overlap) => ({ path: 'to', message: sayOverlap(book, overlap) })),
    );
}

async function endEarlier(ctx: ActContext, earlier: StoredRegulation, end: Ending, by: Recorded): Promise<void> {
  const { id, unitId, version, content } = earlier;
  const written = { actor: ctx.actor, at: ctx.at };
  const about = { unitId, subjectId: id };
  if ('closesOn' in end) {
    const [to, reason] = [end.closesOn, replacedWords(by.content, false)];
    if (!(await closeRegulation(ctx.tx, id, version, { state: 'ended', to, reason }, written))) throw overtaken(content.number);
    await ctx.record(regulationEnded(about, { number: content.number, to, reason, by: by.id }));
    return;
  }
  if (!(await rewriteRegulation(ctx.tx, id, version, end.content, written))) throw overtaken(content.number);
  const reason = replacedWords(by.content, true);
  const changes = changesBetween(content, end.content);
  await ctx.record(regulationChanged(about, { content: end.content, changes, reason, by: by.id }));
}
