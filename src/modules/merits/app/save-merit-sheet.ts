import { conflict, notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { insertSheet, loadSheet, updateSheet } from '../db/merits.repo.ts';
import { personSheetSaved, unitSheetSaved } from '../domain/acts.ts';
import { changesBetween } from '../domain/changes.ts';
import { checkFacts } from '../domain/check.ts';
import { hiddenFrom, losesDiscipline, type MeritSubject, onlyHidden, type SheetFacts, withoutHidden } from '../domain/sheet.ts';
import { knownAwards } from './known-awards.ts';
import { isOwn, subjectOf } from './subject-of.ts';

/**
 * Writes the whole sheet of a person or unit: the first (`version` 0) or the next after the version that was read.
 * Facts hidden from who writes stay as they stand, whatever was sent: nobody can change, or wipe out, what she cannot see.
 * @returns the version it now has
 * @throws Refusal 404; 409 when somebody wrote it in between; 422 with every fault, paths under `facts`, and where somebody
 * would take a discipline off her own sheet
 */
export async function saveMeritSheet(
  ctx: ActContext,
  subject: MeritSubject,
  { version, facts: sent }: { readonly version: number; readonly facts: SheetFacts },
): Promise<{ version: number }> {
  const today = ctx.clock.today();
  const about = await subjectOf(ctx.tx, subject, today);
  if (!about) throw notFound(subject.personId === undefined ? 'đơn vị' : 'hồ sơ cán bộ');
  const kind = subject.personId === undefined ? 'collective' : 'individual';
  const faults = checkFacts(sent, { subject: kind, today, awards: knownAwards() });
  if (faults.length > 0)
    throw ruleNotMet(
      'Phiếu thành tích còn chỗ chưa đúng. Xin sửa các mục được nêu.',
      faults.map(({ path, message }) => ({ path: `facts.${path}`, message })),
    );
  const before = await loadSheet(ctx.tx, subject);
  // Who may write keeps the records: only what is hidden from a person on her own sheet is left to keep.
  const hidden = hiddenFrom({ own: isOwn(ctx.actor, subject), keepsRecords: true });
  const facts = { ...withoutHidden(sent, hidden), ...onlyHidden(before?.facts, hidden) };
  if (isOwn(ctx.actor, subject) && before?.version === version && losesDiscipline(before.facts, facts)) {
    const message =
      'Ông/bà không tự sửa hoặc bỏ kỷ luật trên phiếu của chính mình; việc này do người có thẩm quyền khác thực hiện.';
    throw ruleNotMet(message, [{ path: 'facts.disciplines', message }]);
  }
  const writing = { subject, facts, by: ctx.actor, at: ctx.at };
  const done = version === 0 ? await insertSheet(ctx.tx, ctx.newId(), writing) : await updateSheet(ctx.tx, version, writing);
  if (!done)
    throw conflict(
      `Phiếu thành tích của ${about.name} vừa được người khác sửa. Xin xem lại bản mới rồi thực hiện lại.`,
      [{ action: 'reload', label: 'Tải lại' }],
      'version-conflict',
    );
  const changes = changesBetween(before?.facts ?? null, facts);
  await ctx.record(
    subject.personId === undefined
      ? unitSheetSaved({ unitId: about.id, subjectId: about.id }, changes)
      : personSheetSaved({ unitId: null, subjectId: about.id }, changes),
  );
  return { version: version + 1 };
}
