import { z } from 'zod';
import { zLocalDate } from '../../kernel/local-date.ts';
import { zCertainty, zReference, zSlug } from './dated.ts';

const INSTRUMENT_KINDS = ['luat', 'nghi-dinh', 'thong-tu', 'quyet-dinh', 'chi-thi', 'cong-van', 'quy-dinh-dia-phuong'] as const;

/** A legal instrument: law/instruments/<id>.yaml. */
export const zInstrument = z.strictObject({
  id: zSlug,
  /** Số, ký hiệu: "152/2025/NĐ-CP". */
  number: z.string().trim().min(1),
  title: z.string().trim().min(1),
  kind: z.enum(INSTRUMENT_KINDS),
  issuer: z.string().trim().min(1),
  signed: zLocalDate.nullable(),
  /** First and last day in force, both included; `to: null`: no end is known. */
  from: zLocalDate.nullable(),
  to: zLocalDate.nullable(),
  /** A day from which it may have ended, by a source nobody could check: told beside whatever rests on it from then on. */
  mayEnd: zLocalDate.optional(),
  /** Where its end is written, when it ends by itself. */
  lapse: zReference.optional(),
  replaces: z.array(zSlug).optional(),
  amends: z.array(zSlug).optional(),
  /**
   * Where it says that a dossier received before it is judged by the text before it, or by its own where that serves the
   * subject better. Absent: by the text before it.
   */
  betterApplies: zReference.optional(),
  /** False: it is known to exist, nobody here has read its content. */
  contentKnown: z.boolean(),
  /** Last day somebody compared the data with its text. */
  confirmedOn: zLocalDate.nullable(),
  certainty: zCertainty,
  /** What nobody here knows of it, in Vietnamese sentences. */
  unknown: z.array(z.string().trim().min(1)).optional(),
  note: z.string().trim().min(1).optional(),
});
export type Instrument = z.infer<typeof zInstrument>;
