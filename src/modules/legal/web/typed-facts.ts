import type { Subject } from '../../../law/facts.ts';
import type { KeptPart } from '../../../ui/draft/use-draft.ts';
import { type FactsDraft, onlyHidden, SENSITIVE, type SheetFacts, withoutHidden } from '../../merits/domain/index.ts';

/** Facts that somebody typed, and over whose sheet; empty: nobody's. */
interface Typed {
  readonly sheetOf: string;
  readonly facts: FactsDraft;
}
/** One of each kind of subject: trying another kind and coming back loses nothing. */
export type TypedFacts = { readonly [S in Subject]?: Typed };

const unsensitive = (typed: TypedFacts): TypedFacts =>
  Object.fromEntries(
    Object.entries(typed).map(([subject, { sheetOf, facts }]) => [subject, { sheetOf, facts: withoutHidden(facts, SENSITIVE) }]),
  );

/** Neither disciplines nor what is being looked into may lie on the machine, however short the time. */
export const TYPED_PART: KeptPart<TypedFacts> = { keep: unsensitive, revive: unsensitive };

/** Whether what was typed is about this sheet. What is nobody's goes over to one who has no sheet yet. */
export const isAbout = (typed: Typed | undefined, sheetOf: string, sheet: SheetFacts | null | undefined): typed is Typed =>
  typed !== undefined && (typed.sheetOf === sheetOf || (typed.sheetOf === '' && sheet === null));

/**
 * The facts of the form: what was typed, else the sheet. What was not kept of the typed is as in the sheet.
 * @param sheet null: there is none; undefined: nobody's is asked for
 */
export function factsOf(typed: Typed | undefined, sheetOf: string, sheet: SheetFacts | null | undefined): FactsDraft {
  if (!isAbout(typed, sheetOf, sheet)) return sheet ?? {};
  return { ...onlyHidden(sheet ?? {}, SENSITIVE), ...typed.facts };
}
