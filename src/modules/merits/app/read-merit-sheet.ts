import { abilitiesOn } from '../../../access/abilities.ts';
import { may } from '../../../access/jurisdiction.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { timelineOf } from '../../../platform/acts.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { MeritSheet } from '../contract.ts';
import { loadSheet } from '../db/merits.repo.ts';
import { meritActKinds } from '../domain/acts.ts';
import { hiddenFrom, type MeritSubject, withoutHidden } from '../domain/sheet.ts';
import { isOwn, subjectOf } from './subject-of.ts';

/**
 * The sheet for the screen. What is sensitive goes to who keeps the records, her own disciplines to the person herself; the
 * history to whom nothing is hidden: a writing that shows no change would tell of a hidden one.
 * @throws Refusal 404
 */
export async function readMeritSheet(ctx: ActContext, subject: MeritSubject): Promise<MeritSheet> {
  const { tx, actor } = ctx;
  const about = await subjectOf(tx, subject, ctx.clock.today());
  if (!about) throw notFound(subject.personId === undefined ? 'đơn vị' : 'hồ sơ cán bộ');
  const stored = await loadSheet(tx, subject);
  const hidden = hiddenFrom({ own: isOwn(actor, subject), keepsRecords: may(actor, 'merit.manage', about.target) });
  const kind = subject.personId === undefined ? 'unit' : 'person';
  return {
    subject: { id: about.id, name: about.name },
    sheet: stored && withoutHidden(stored.facts, hidden),
    version: stored?.version ?? 0,
    hidden,
    updatedAt: stored?.updatedAt.toISOString() ?? null,
    updatedBy: stored?.updatedBy ?? null,
    timeline: hidden.length === 0 ? await timelineOf(tx, meritActKinds, kind, about.id) : [],
    abilities: abilitiesOn(actor, ['merit.manage'], about.target),
  };
}
