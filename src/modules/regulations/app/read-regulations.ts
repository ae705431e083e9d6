import { abilitiesOn } from '../../../access/abilities.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { awardsOf } from '../../../law/local.ts';
import { countsUntil } from '../../../law/local-bounds.ts';
import { awardNames, sayValue } from '../../../law/local-words.ts';
import { AWARD_GROUP_LABELS } from '../../../law/schema/award.ts';
import type { LocalKey } from '../../../law/schema/parameters.ts';
import { labelOn } from '../../../law/show.ts';
import { timelineOf } from '../../../platform/acts.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { lawBook } from '../../../platform/law.ts';
import { findUnit } from '../../units/index.ts';
import type { Applied, RegulationDetail, RegulationOptions, RegulationRow } from '../contract.ts';
import { loadRegulation, regulationsOfUnit } from '../db/regulations.repo.ts';
import { bindingsOn, type RegulationFilters, regulationPage } from '../db/regulations.views.ts';
import { regulationActKinds } from '../domain/acts.ts';
import { appliedOn, nationalOn, scopesOn, unreadOn } from '../domain/applied.ts';
import { overlapsOf, sayOverlap } from '../domain/overlaps.ts';
import { periodOf, type RegulationContent, standingOf } from '../domain/regulation.ts';
import { actsIn } from '../domain/transitions.ts';

const labelOf = (key: LocalKey): string =>
  lawBook()
    .parameter('dia-phuong')
    .keys.find((line) => line.key === key)?.label ?? '';
const mattersOf = ({ entries }: Pick<RegulationContent, 'entries'>): string[] => [
  ...new Set(entries.map(({ setting }) => labelOf(setting.key))),
];

/** A page of the regulations that the actor may read. */
export async function listRegulations(
  ctx: ActContext,
  filters: RegulationFilters,
): Promise<{ rows: RegulationRow[]; total: number }> {
  const today = ctx.clock.today();
  const { rows, total } = await regulationPage(ctx.tx, ctx.actor, filters, today);
  return {
    total,
    rows: rows.map(({ state, entries, ...row }) => ({
      ...row,
      standing: standingOf({ ...row, state }, today),
      matters: mattersOf({ entries }),
    })),
  };
}

/** @throws Refusal 404 */
export async function readRegulation(ctx: ActContext, id: string): Promise<RegulationDetail> {
  const stored = await loadRegulation(ctx.tx, id);
  const unit = stored && (await findUnit(ctx.tx, stored.unitId));
  if (!stored || !unit) throw notFound('quy định');
  const book = lawBook();
  const { content, state, version } = stored;
  const { number, title, issuer, signedOn, from, to, note } = content;
  const target = { unitPaths: [unit.path] };
  const others = state === 'withdrawn' ? [] : (await regulationsOfUnit(ctx.tx, unit.id)).filter((other) => other.id !== id);
  const overlaps = overlapsOf(book, stored, others);
  return {
    id,
    ...{ number, title, issuer, signedOn, from, to, note },
    unit: { id: unit.id, name: unit.name },
    standing: standingOf({ from, to, state }, ctx.clock.today()),
    matters: mattersOf(content),
    endReason: stored.endReason,
    entries: content.entries.map((entry, place) => {
      const period = periodOf(content, entry);
      const day = period?.from ?? from;
      const scope = scopesOn(book, day).find(({ key }) => key === entry.setting.key)?.scope ?? null;
      return {
        ...entry,
        label: labelOf(entry.setting.key),
        text: sayValue(entry.setting),
        awards: [...awardNames(book, awardsOf(entry.setting), day)],
        scope: scope && { text: scope.text, ground: scope.ground, kind: scope.kind },
        overlaps: overlaps
          .filter((overlap) => overlap.entry === place)
          .map((overlap) => ({ regulationId: overlap.regulationId, sentence: sayOverlap(book, overlap) })),
        countsUntil: period && countsUntil(book, entry.setting, period),
      };
    }),
    version,
    updatedAt: stored.updatedAt.toISOString(),
    updatedBy: stored.updatedBy,
    timeline: await timelineOf(ctx.tx, regulationActKinds, 'regulation', id),
    allowed: [...actsIn(state)],
    abilities: abilitiesOn(ctx.actor, ['regulation.manage'], target),
  };
}

/** What the form offers on a day. */
export function regulationOptions(day: LocalDate): RegulationOptions {
  const book = lawBook();
  return {
    awards: book.awards().map((award) => ({
      code: award.code,
      label: labelOn(award, day),
      group: AWARD_GROUP_LABELS[award.group],
    })),
    matters: scopesOn(book, day).map(({ key, label, scope }) => ({
      key,
      label,
      scope: scope && { text: scope.text, ground: scope.ground, kind: scope.kind },
    })),
    national: nationalOn(book, day).map(({ key, award, message }) => ({ key, award, message })),
  };
}

/**
 * What applies to a unit on a day, the nation's own value beside the local one.
 * @throws Refusal 404
 */
export async function appliedRegulations(ctx: ActContext, unitId: string, day: LocalDate): Promise<Applied> {
  const unit = await findUnit(ctx.tx, unitId);
  if (!unit) throw notFound('đơn vị');
  const book = lawBook();
  const matters = appliedOn(book, await bindingsOn(ctx.tx, unit.path), day);
  return {
    unit: { id: unit.id, name: unit.name },
    day,
    matters: structuredClone(matters) as Applied['matters'],
    unread: [...unreadOn(book, day)],
  };
}
