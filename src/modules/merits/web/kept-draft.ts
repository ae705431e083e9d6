import { type FactsDraft, onlyHidden, SENSITIVE, type SheetFacts, withoutHidden } from '../domain/index.ts';

/** A sheet while it is being written, and what it began from. */
export interface SheetDraft {
  /** Version it began from. */
  readonly version: number;
  /** What stood in that version. */
  readonly base: SheetFacts;
  readonly facts: FactsDraft;
}

/**
 * The part that may stay on this machine, where it outlasts sign-out and anybody may read it: never disciplines, nor what is
 * being looked into.
 */
export const keptPart = ({ version, base, facts }: SheetDraft): SheetDraft => ({
  version,
  base: withoutHidden(base, SENSITIVE),
  facts: withoutHidden(facts, SENSITIVE),
});

/** A kept draft over the sheet as it stands: what was not kept is taken from the sheet, so that saving does not wipe it out. */
export function revived(kept: SheetDraft, sheet: SheetFacts): SheetDraft {
  const { version, base, facts } = keptPart(kept);
  const unkept = onlyHidden(sheet, SENSITIVE);
  return { version, base: { ...base, ...unkept }, facts: { ...facts, ...unkept } };
}
