import type { LawBook } from '../book.ts';
import type { Check } from '../check.ts';
import type { Facts } from '../facts.ts';
import type { StepGrant } from './grants.ts';

/** Remarks of general rules on this very award: held already for the year, an initiative used before. */
export const cautionsOf = (checks: readonly Check[]): readonly string[] =>
  checks.flatMap((check) => (check.onFailure === 'warn' && check.inputs ? [check.message] : []));

/**
 * One achievement is commended once (G03). Two commendations of one year must rest on two achievements: told at the step that
 * brings the second one.
 */
export function oneAwardCaution(
  book: LawBook,
  grant: StepGrant,
  steps: readonly StepGrant[],
  goal: { readonly code: string; readonly year: number },
  facts: Facts,
): string | null {
  const commends = (code: string): boolean => book.hasAward(code) && book.award(code).kind === 'commendation';
  if (grant.kind !== 'award' || !commends(grant.code)) return null;
  const others = [
    ...steps.flatMap((other) => (other !== grant && other.kind === 'award' ? [other] : [])),
    goal,
    ...(facts.awards ?? []).filter(({ kind = 'cong_trang', revoked }) => kind === 'cong_trang' && revoked !== true),
  ].filter(({ code, year }) => year === grant.year && commends(code));
  const names = [...new Set(others.map(({ code }) => book.award(code).label))];
  return names.length === 0
    ? null
    : `Cùng năm ${grant.year} còn có ${names.join(', ')}: một thành tích không khen thưởng nhiều lần, mỗi hình thức phải dựa trên thành tích riêng.`;
}
