import { formatShort, type LocalDate } from '../../../kernel/local-date.ts';
import { conflict, ruleNotMet } from '../../../kernel/refusal.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import { changedMeanwhile, type StoredUnit } from '../db/units.repo.ts';
import { unitStateOf } from '../domain/unit.ts';

/** Changes of name and place are entered on their day or later: the present row must be true today. */
export function requireNotLater(ctx: ActContext, onDay: LocalDate): void {
  const today = ctx.clock.today();
  if (onDay <= today) return;
  throw ruleNotMet(`Ngày có hiệu lực ${formatShort(onDay)} chưa đến. Xin nhập vào ngày đó, khi thay đổi đã có hiệu lực.`, [
    { path: 'onDay', message: `Chọn ngày ${formatShort(today)} hoặc trước đó.` },
  ]);
}

export function requireVersion(unit: StoredUnit, version: number): void {
  if (unit.version !== version) throw changedMeanwhile(unit.name);
}

/** A unit that is to have others below it, or to go on from others, must not be at its end. */
export function requireLasting(unit: StoredUnit, today: LocalDate): void {
  const state = unitStateOf(unit, today);
  if (state === 'ended' || state === 'ending') {
    throw conflict(`“${unit.name}” đã có ngày kết thúc ${formatShort(unit.validTo!)}. Xin chọn đơn vị đang hoạt động.`);
  }
}
