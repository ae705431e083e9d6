import { ruleNotMet } from '../../../kernel/refusal.ts';
import { lawBook } from '../../../platform/law.ts';
import type { Unit } from '../../units/index.ts';
import { checkRegulation } from '../domain/check.ts';
import { delegateOf, type RegulationContent } from '../domain/regulation.ts';

/** @throws Refusal 422 with every fault, paths under `content` */
export function mustBeAllowed(content: RegulationContent, unit: Unit): void {
  const faults = checkRegulation(content, lawBook(), delegateOf(unit.level));
  if (faults.length > 0)
    throw ruleNotMet(
      'Quy định còn chỗ chưa ghi nhận được. Xin xem lý do ở từng mục được nêu.',
      faults.map(({ path, message }) => ({ path: `content.${path}`, message })),
    );
}
