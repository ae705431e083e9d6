import { addDays, formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import type { BodyOf } from '../../../kernel/operation.ts';
import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { findUnit } from '../../units/index.ts';
import type * as ops from '../contract.ts';
import {
  deletePosition,
  insertPosition,
  lockPerson,
  positionsOf,
  type StoredPerson,
  updatePerson,
  updatePosition,
} from '../db/people.repo.ts';
import { personTransferred, positionAdded, positionChanged, positionEnded, positionRemoved } from '../domain/acts.ts';
import { overlap, type Position, positionStateOf } from '../domain/person.ts';
import { type PositionAct, requirePositionAct } from '../domain/transitions.ts';
import { requireWorkplace } from './within-reach.ts';

/** Adds a position; those she holds stay as they are. */
export async function addPosition(ctx: ActContext, id: string, input: BodyOf<typeof ops.addPosition>): Promise<void> {
  const person = await lockPerson(ctx.tx, id, input.version);
  const position: Position = { ...input, id: ctx.newId(), from: input.from ?? ctx.clock.today() };
  requireOrder(position);
  const unit = await requireWorkplace(ctx, position.unitId, position);
  requireNotTwice(position, await positionsOf(ctx.tx, [id]));
  await insertPosition(ctx.tx, id, position);
  await updatePerson(ctx.tx, person);
  const { title, from, to } = position;
  await ctx.record(positionAdded({ unitId: unit.id, subjectId: id }, { title, unitName: unit.name, from, to }));
}

/** Puts right what was written down wrongly. */
export async function changePosition(
  ctx: ActContext,
  at: { id: string; positionId: string },
  { version, ...change }: BodyOf<typeof ops.changePosition>,
): Promise<void> {
  const { person, position, others, unitName } = await load(ctx, at, version, 'change');
  const next = { ...position, ...change };
  requireOrder(next);
  await requireWorkplace(ctx, next.unitId, next);
  requireNotTwice(next, others);
  await updatePosition(ctx.tx, next);
  await updatePerson(ctx.tx, person);
  await ctx.record(
    positionChanged(
      { unitId: position.unitId, subjectId: at.id },
      { before: { ...position, unitName }, after: { ...next, unitName } },
    ),
  );
}

export async function endPosition(
  ctx: ActContext,
  at: { id: string; positionId: string },
  input: BodyOf<typeof ops.endPosition>,
): Promise<void> {
  const { person, position, unitName } = await load(ctx, at, input.version, 'end');
  requireOrder({ from: position.from, to: input.lastDay }, 'lastDay');
  await updatePosition(ctx.tx, { ...position, to: input.lastDay });
  await updatePerson(ctx.tx, person);
  const { lastDay, reason } = input;
  await ctx.record(
    positionEnded({ unitId: position.unitId, subjectId: at.id }, { title: position.title, unitName, lastDay, reason }),
  );
}

/** Takes away a position entered by mistake. */
export async function removePosition(
  ctx: ActContext,
  at: { id: string; positionId: string },
  input: BodyOf<typeof ops.removePosition>,
): Promise<void> {
  const { person, position, others, unitName } = await load(ctx, at, input.version, 'remove');
  if (others.length === 0)
    throw ruleNotMet('Đây là vị trí duy nhất của cán bộ nên không xóa được. Xin sửa vị trí này, hoặc thêm vị trí khác trước.');
  await deletePosition(ctx.tx, position.id);
  await updatePerson(ctx.tx, person);
  await ctx.record(
    positionRemoved({ unitId: position.unitId, subjectId: at.id }, { ...position, unitName, reason: input.reason }),
  );
}

/** One act: the position ends, the next begins the day after, in another unit or with another title in the same. */
export async function transferPerson(ctx: ActContext, id: string, input: BodyOf<typeof ops.transferPerson>): Promise<void> {
  const { person, position, others, unitName } = await load(ctx, { id, positionId: input.positionId }, input.version, 'transfer');
  const ended = { ...position, to: addDays(input.onDay, -1) };
  if (input.onDay <= position.from)
    throw ruleNotMet(`Vị trí đang giữ bắt đầu từ ngày ${formatShort(position.from)}; ngày điều động phải sau ngày đó.`, [
      { path: 'onDay', message: `Chọn sau ngày ${formatShort(position.from)}.` },
    ]);
  const { unitId, title, leader, directWorker, onDay, reason } = input;
  const next: Position = { id: ctx.newId(), unitId, title, leader, directWorker, from: onDay, to: null };
  const unit = await requireWorkplace(ctx, unitId, next);
  requireNotTwice(next, [...others, ended]);
  await updatePosition(ctx.tx, ended);
  await insertPosition(ctx.tx, id, next);
  await updatePerson(ctx.tx, person);
  await ctx.record(
    personTransferred(
      { unitId, subjectId: id },
      { fromTitle: position.title, fromUnit: unitName, title, unitName: unit.name, onDay, reason },
    ),
  );
}

interface Loaded {
  readonly person: StoredPerson;
  readonly position: Position;
  readonly others: readonly Position[];
  readonly unitName: string;
}

/** The position and the unit it is in; changing it needs reach there, not only where the person works today. */
async function load(ctx: ActContext, at: { id: string; positionId: string }, version: number, act: PositionAct): Promise<Loaded> {
  const person = await lockPerson(ctx.tx, at.id, version);
  const positions = await positionsOf(ctx.tx, [at.id]);
  const position = positions.find(({ id }) => id === at.positionId);
  if (!position) throw notFound('vị trí công tác');
  requirePositionAct(positionStateOf(position, ctx.clock.today()), act);
  const unit = await findUnit(ctx.tx, position.unitId);
  return { person, position, others: positions.filter(({ id }) => id !== at.positionId), unitName: unit!.name };
}

function requireOrder({ from, to }: { from: LocalDate; to: LocalDate | null }, path = 'to'): void {
  if (to !== null && to < from)
    throw ruleNotMet(`Ngày cuối (${formatShort(to)}) trước ngày bắt đầu (${formatShort(from)}).`, [
      { path, message: `Chọn ngày ${formatShort(from)} hoặc sau đó.` },
    ]);
}

/** The same title in the same unit cannot be held twice at a time. */
export function requireNotTwice(position: Position, others: readonly Position[]): void {
  const twice = others.some(
    (other) =>
      other.unitId === position.unitId && searchKey(other.title) === searchKey(position.title) && overlap(other, position),
  );
  if (twice)
    throw ruleNotMet(`Cán bộ đã giữ vị trí “${position.title}” ở đơn vị này trong thời gian đó.`, [
      { path: 'title', message: 'Xin sửa chức danh hoặc thời gian.' },
    ]);
}
