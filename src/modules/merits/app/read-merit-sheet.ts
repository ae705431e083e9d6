import { abilitiesOn } from '../../../access/abilities.ts';
import { may } from '../../../access/jurisdiction.ts';
import type { ActKind } from '../../../kernel/acts.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { actsOf } from '../../../platform/acts.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { MeritSheet } from '../contract.ts';
import { loadSheet } from '../db/merits.repo.ts';
import { meritActKinds } from '../domain/acts.ts';
import { hiddenFrom, type MeritSubject, withoutHidden } from '../domain/sheet.ts';
import { isOwn, subjectOf } from './subject-of.ts';

const KINDS = new Map(meritActKinds.map((kind) => [kind.type, kind as unknown as ActKind<never>]));

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
  const acts = hidden.length === 0 ? await actsOf(tx, subject.personId === undefined ? 'unit' : 'person', about.id) : [];
  return {
    subject: { id: about.id, name: about.name },
    sheet: stored && withoutHidden(stored.facts, hidden),
    version: stored?.version ?? 0,
    hidden,
    updatedAt: stored?.updatedAt.toISOString() ?? null,
    updatedBy: stored?.updatedBy ?? null,
    timeline: acts.flatMap((act) => {
      const kind = KINDS.get(act.type);
      return kind ? [{ at: act.at.toISOString(), by: act.accountName, sentence: kind.sentence(act.data as never) }] : [];
    }),
    abilities: abilitiesOn(actor, ['merit.manage'], about.target),
  };
}
