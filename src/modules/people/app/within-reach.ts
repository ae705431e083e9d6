import { may } from '../../../access/jurisdiction.ts';
import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { notFound, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { findUnit, type Unit } from '../../units/index.ts';

/**
 * A unit where somebody is to work: within the caller's reach, and living in those days.
 * @throws Refusal 404, the same for foreign and unknown units; 422 when the unit has ended before
 */
export async function requireWorkplace(
  ctx: ActContext,
  unitId: string,
  span: { from: LocalDate; to: LocalDate | null },
): Promise<Unit> {
  const unit = await findUnit(ctx.tx, unitId);
  if (!unit || !may(ctx.actor, 'person.manage', { unitPaths: [unit.path] })) throw notFound('đơn vị');
  if (unit.validTo !== null && (span.to === null || span.to > unit.validTo))
    throw ruleNotMet(
      `“${unit.name}” kết thúc hoạt động ngày ${formatShort(unit.validTo)}, không thể giữ vị trí ở đó sau ngày này.`,
      [{ path: 'unitId', message: 'Xin chọn đơn vị đang hoạt động, hoặc ghi ngày cuối.' }],
    );
  return unit;
}
