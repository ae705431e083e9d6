import type { Subject } from '../../../law/facts.ts';

/** A title or form of commendation that a sheet may name, as the data of the law give it. */
export interface KnownAward {
  readonly code: string;
  readonly label: string;
  /** Heading that it stands under in a list to choose from. */
  readonly group: string;
  /** Who may hold it. */
  readonly subjects: readonly Subject[];
}

/** How an award is called on screen; the code itself where the law does not have it. */
export const awardLabel = (awards: readonly KnownAward[], code: string): string =>
  awards.find((known) => known.code === code)?.label ?? code;
