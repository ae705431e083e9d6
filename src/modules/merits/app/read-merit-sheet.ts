import { abilitiesOn } from '../../../access/abilities.ts';
import { may } from '../../../access/jurisdiction.ts';
import type { ActKind } from '../../../kernel/acts.ts';
import { notFound } from '../../../kernel/refusal.ts';
import { actsOf } from '../../../platform/acts.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { MeritSheet } from '../contract.ts';
import { loadSheet } from '../db/merits.repo.ts';
import { meritActKinds } from '../domain/acts.ts';
import { type MeritSubject, SENSITIVE, withoutSensitive } from '../domain/sheet.ts';
import { subjectOf } from './subject-of.ts';

const KINDS = new Map(meritActKinds.map((kind) => [kind.type, kind as unknown as ActKind<never>]));

/**
 * The sheet for the screen. What is sensitive, and the history that tells of it, goes to who keeps the records and to the
 * person herself.
 * @throws Refusal 404
 */
export async function readMeritSheet(ctx: ActContext, subject: MeritSubject): Promise<MeritSheet> {
  const { tx, actor } = ctx;
  const about = await subjectOf(tx, subject, ctx.clock.today());
  if (!about) throw notFound(subject.personId === undefined ? 'đơn vị' : 'hồ sơ cán bộ');
  const stored = await loadSheet(tx, subject);
  const own = subject.personId !== undefined && actor.personId === subject.personId;
  const everything = own || may(actor, 'merit.manage', about.target);
  const acts = everything ? await actsOf(tx, subject.personId === undefined ? 'unit' : 'person', about.id) : [];
  return {
    subject: { id: about.id, name: about.name },
    sheet: stored && (everything ? stored.facts : withoutSensitive(stored.facts)),
    version: stored?.version ?? 0,
    hidden: everything ? [] : [...SENSITIVE],
    updatedAt: stored?.updatedAt.toISOString() ?? null,
    updatedBy: stored?.updatedBy ?? null,
    timeline: acts.flatMap((act) => {
      const kind = KINDS.get(act.type);
      return kind ? [{ at: act.at.toISOString(), by: act.accountName, sentence: kind.sentence(act.data as never) }] : [];
    }),
    abilities: abilitiesOn(actor, ['merit.manage'], about.target),
  };
}
