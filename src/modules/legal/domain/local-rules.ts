import type { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { LawBook } from '../../../law/book.ts';
import { type LocalAsk, localRulesAt } from '../../../law/local-rules.ts';
import type { Binding } from '../../regulations/domain/index.ts';
import type { zLocalRule } from './shapes.ts';

/** What the regulations that bind a unit say of an award on a day, each with the way to the regulation. */
export function localRulesOf(
  book: LawBook,
  bindings: readonly Binding[],
  award: string,
  day: LocalDate,
  ask: LocalAsk = {},
): z.infer<typeof zLocalRule>[] {
  const from = new Map(bindings.map((binding) => [binding.value, binding]));
  const values = bindings.map(({ value }) => value);
  return localRulesAt(book, values, award, day, ask).flatMap(({ label, text, ground, value }) => {
    const binding = from.get(value);
    return binding ? [{ label, text, ground, regulationId: binding.regulationId, unitName: binding.unitName }] : [];
  });
}
