import type { LawBook } from '../../../law/book.ts';
import { AWARD_GROUP_LABELS } from '../../../law/schema/award.ts';
import { lawBook } from '../../../platform/law.ts';
import type { KnownAward } from '../domain/awards.ts';

/** Every title and form of commendation of the law, in its order: by group, the highest honour first. */
export const knownAwards = (book: LawBook = lawBook()): KnownAward[] =>
  book.awards().map(({ code, label, group, subjects }) => ({ code, label, group: AWARD_GROUP_LABELS[group], subjects }));
