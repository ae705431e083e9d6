import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { BodyOf } from '../../../kernel/operation.ts';
import { conflict, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { endUnit as operation } from '../contract.ts';
import { beginPeriod, closeUnit, livingChildrenOf, reparent } from '../db/tree.repo.ts';
import { insertSuccession, loadUnit, lockForChange, type StoredUnit, type Why } from '../db/units.repo.ts';
import { unitEnded } from '../domain/acts.ts';
import { requireUnitAct } from '../domain/transitions.ts';
import { unitStateOf } from '../domain/unit.ts';
import { requireLasting, requireNotLater } from './check-days.ts';
import { requireReach } from './within-reach.ts';

/** Ends a unit on its last day. Its living children need a place to go to; units that exist may follow it ("replace"). */
export async function endUnit(ctx: ActContext, id: string, input: BodyOf<typeof operation>): Promise<void> {
  const others = [...input.successorIds, ...(input.childrenTo ? [input.childrenTo] : [])];
  const [unit, ...rest] = (await lockForChange(ctx.tx, [id, ...others])) as [StoredUnit, ...StoredUnit[]];
  const successors = rest.slice(0, input.successorIds.length);
  const home = input.childrenTo ? rest.at(-1)! : null;
  requireReach(ctx, ...rest);
  requireUnitAct(unitStateOf(unit, ctx.clock.today()), 'end', unit.name);
  requireNotRoot(unit);
  if (successors.some((successor) => successor.id === id))
    throw ruleNotMet('Một đơn vị không thể kế tục chính nó.', [
      { path: 'successorIds', message: 'Xin bỏ đơn vị đang kết thúc ra.' },
    ]);
  for (const other of rest) requireLasting(other, ctx.clock.today());
  const nextDay = addDays(input.lastDay, 1);
  await rehomeChildren(ctx, unit, home, nextDay, input);
  // Giving the children away does not touch the row of the unit itself.
  await closeUnit(ctx.tx, unit, input.version, input.lastDay);
  await insertSuccession(
    ctx.tx,
    successors.map((successor) => ({ predecessorId: id, successorId: successor.id })),
    'replace',
    nextDay,
    input.decision,
  );
  await ctx.record(
    unitEnded(
      { unitId: id, subjectId: id },
      {
        lastDay: input.lastDay,
        successors: successors.map(({ name }) => name),
        childrenTo: home?.name ?? null,
        reason: input.reason,
        decision: input.decision,
      },
    ),
  );
}

export function requireNotRoot(unit: StoredUnit): void {
  if (unit.parentId === null)
    throw conflict(`“${unit.name}” là đơn vị gốc của hệ thống nên không thể kết thúc, sáp nhập hay chia.`);
}

/**
 * Moves the living children of a unit that ends to another.
 * @throws Refusal 409 'still-in-use' when there are some and no home for them; 422 when the day has not come yet
 */
export async function rehomeChildren(
  ctx: ActContext,
  unit: StoredUnit,
  home: StoredUnit | null,
  onDay: LocalDate,
  why: Why,
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  const children = (await livingChildrenOf(ctx.tx, unit.id)).filter((child) => !except.has(child.id));
  if (children.length === 0) return;
  if (!home) {
    const names = children.slice(0, 3).map(({ name }) => `“${name}”`);
    throw conflict(
      `“${unit.name}” còn ${children.length} đơn vị trực thuộc đang hoạt động (${names.join(', ')}${children.length > 3 ? ', …' : ''}). Xin chọn đơn vị tiếp nhận, hoặc kết thúc các đơn vị đó trước.`,
      [{ action: 'end', label: 'Kết thúc và chuyển các đơn vị trực thuộc' }],
      'still-in-use',
    );
  }
  requireNotLater(ctx, onDay);
  for (const child of children) {
    // The home was read before other children moved; only its path matters, and a child is never above it.
    const present = (await loadUnit(ctx.tx, home.id))!;
    if (present.path.startsWith(child.path))
      throw ruleNotMet(`“${present.name}” trực thuộc “${child.name}”, nên không thể tiếp nhận đơn vị này.`, [
        { path: 'childrenTo', message: 'Xin chọn đơn vị khác.' },
      ]);
    await reparent(ctx.tx, child, present);
    await beginPeriod(ctx.tx, child.id, onDay, { name: child.name, parentId: home.id }, why);
  }
}
