import { formatShort } from '../../../kernel/local-date.ts';
import type { BodyOf } from '../../../kernel/operation.ts';
import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { findUnit } from '../../units/index.ts';
import type { transferPeople as operation } from '../contract.ts';
import { movePositions } from '../db/people.repo.ts';
import { peopleTransferred } from '../domain/acts.ts';
import { requireWorkplace } from './within-reach.ts';

/** After a merger or split: the people of one unit go on in another, with their titles. @returns how many persons */
export async function transferPeople(ctx: ActContext, input: BodyOf<typeof operation>): Promise<number> {
  const { fromUnitId, toUnitId, onDay, personIds, reason } = input;
  const from = await findUnit(ctx.tx, fromUnitId);
  if (!from) throw notFound('đơn vị');
  if (fromUnitId === toUnitId)
    throw ruleNotMet('Đơn vị đi và đơn vị đến là một.', [{ path: 'toUnitId', message: 'Xin chọn đơn vị khác.' }]);
  const to = await requireWorkplace(ctx, toUnitId, { from: onDay, to: null });
  const count = await movePositions(ctx.tx, { fromUnitId, toUnitId, onDay, personIds });
  if (count === 0) throw ruleNotMet(`Không có cán bộ nào giữ vị trí ở “${from.name}” vào ngày ${formatShort(onDay)} hay sau đó.`);
  const data = { fromUnit: from.name, toUnit: to.name, count, onDay, reason };
  await ctx.record(...[fromUnitId, toUnitId].map((id) => peopleTransferred({ unitId: id, subjectId: id }, data)));
  return count;
}
