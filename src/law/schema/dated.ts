import { z } from 'zod';
import { zLocalDate } from '../../kernel/local-date.ts';

/**
 * How sure a fact of law is. V: the article itself was read (in a public copy); V2: read in a source that quotes it;
 * M-…: from memory, the text was not found. Whatever is not V says so wherever it is shown.
 */
export const CERTAINTIES = ['V', 'V2', 'M-hi', 'M-med', 'M-lo'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const CERTAINTY_LABELS: Record<Certainty, string> = {
  V: 'Đã đọc điều khoản',
  V2: 'Theo nguồn thứ cấp, chưa đọc điều khoản',
  'M-hi': 'Chưa tìm được văn bản, tin cậy cao',
  'M-med': 'Chưa tìm được văn bản, tin cậy vừa',
  'M-lo': 'Chưa tìm được văn bản, tin cậy thấp',
};
export const zCertainty = z.enum(CERTAINTIES);

export const zSlug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Mã phải gồm chữ thường không dấu, chữ số và gạch nối.');

/** Instrument (id of a file of law/instruments) and place in it: "Điều 23 khoản 2". */
export const zReference = z.strictObject({ instrument: zSlug, at: z.string().trim().min(1) });
export type Reference = z.infer<typeof zReference>;

/** Who may set what the law leaves to them. */
const DELEGATES = ['bo', 'tinh'] as const;
export type Delegate = (typeof DELEGATES)[number];

/** Why there is no value from a day on: the rule ended, it is left to ministries and provinces, or nobody here has read it. */
export const ABSENCES = ['repealed', 'delegated', 'unknown'] as const;
export type Absence = (typeof ABSENCES)[number];

const dating = {
  /** First and last day this holds, both included. Without `to`: until the next entry, or until its instrument ends. */
  from: zLocalDate,
  to: zLocalDate.optional(),
  reference: zReference,
  /** Further grounds of the same value. */
  also: z.array(zReference).optional(),
  certainty: zCertainty,
  /** Number of the reading (law/readings.yaml) that this rests on: a choice of ours, not law. */
  reading: z.int().min(1).optional(),
  note: z.string().trim().min(1).optional(),
};

/** A value from a day on, with its ground. `value: null` needs its reason in `absent`. */
export const zDated = <T extends z.ZodType>(value: T) =>
  z.union([
    z.strictObject({ ...dating, value }),
    z.strictObject({
      ...dating,
      value: z.null(),
      absent: z.enum(ABSENCES),
      delegatedTo: z.array(z.enum(DELEGATES)).min(1).optional(),
    }),
  ]);

/** As read from the data: what every dated entry has. */
export interface Dated<T> {
  readonly from: z.infer<typeof zLocalDate>;
  readonly to?: z.infer<typeof zLocalDate> | undefined;
  readonly value: T | null;
  readonly absent?: Absence | undefined;
  readonly delegatedTo?: readonly Delegate[] | undefined;
  readonly reference: Reference;
  readonly also?: readonly Reference[] | undefined;
  readonly certainty: Certainty;
  readonly reading?: number | undefined;
  readonly note?: string | undefined;
}
