import { KIND_LABELS, type Kind } from '../../../law/facts.ts';
import { CERTAINTY_LABELS, type Certainty } from '../../../law/schema/dated.ts';
import type { ReadingRow } from '../contract/look-up.ts';

/** Addresses: "/phap-luat/khen-thuong/cstd-tinh". */
export const slugOf = (code: string): string => code.toLowerCase().replaceAll('_', '-');
export const awardAddress = (code: string): string => `/phap-luat/khen-thuong/${slugOf(code)}`;
export const codeOf = (slug: string): string => slug.toUpperCase().replaceAll('-', '_');

/** Remarks on how sure a text is; nothing for what was read in the instrument itself. */
export const certaintyMarks = (certainty: Certainty): string[] => (certainty === 'V' ? [] : [CERTAINTY_LABELS[certainty]]);

export const kindMarks = (kinds: readonly Kind[] | null): string[] =>
  kinds ? [`Chỉ với loại hình: ${kinds.map((kind) => KIND_LABELS[kind].toLowerCase()).join(', ')}`] : [];

/** The reading with this number among those an answer brought. */
export const readingIn = (readings: readonly ReadingRow[], id: number | null): ReadingRow | undefined =>
  id === null ? undefined : readings.find((reading) => reading.id === id);
