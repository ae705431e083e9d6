import type { z } from 'zod';

/** An act as written to the record: what happened to which subject, in which unit, with which data. */
export interface Act {
  readonly type: string;
  readonly unitId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: Record<string, unknown>;
}

/** Declares one kind of act: the shape of its data and how a person reads it. Changing `data` of an existing kind breaks old rows: add a new kind. */
export interface ActKind<S extends z.ZodObject> {
  readonly type: string;
  readonly subjectKind: string;
  readonly data: S;
  /** What happened, without who and when: "ban hành kế hoạch số 12/KH-UBND". */
  readonly sentence: (data: z.output<S>) => string;
  (where: { unitId: string | null; subjectId: string }, data: z.input<S>): Act;
}

export function actKind<S extends z.ZodObject>(
  type: string,
  subjectKind: string,
  data: S,
  sentence: (data: z.output<S>) => string,
): ActKind<S> {
  const make = (where: { unitId: string | null; subjectId: string }, value: z.input<S>): Act => ({
    type,
    unitId: where.unitId,
    subject: { kind: subjectKind, id: where.subjectId },
    data: data.parse(value) as Record<string, unknown>,
  });
  return Object.assign(make, { type, subjectKind, data, sentence });
}
