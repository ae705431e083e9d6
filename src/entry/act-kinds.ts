import type { z } from 'zod';
import type { ActKind } from '../kernel/acts.ts';
import { accountActKinds } from '../modules/accounts/domain/index.ts';
import { IMPORT_ACT_KINDS } from '../modules/imports/domain/index.ts';
import { meritActKinds } from '../modules/merits/domain/index.ts';
import { PERSON_ACT_KINDS } from '../modules/people/domain/acts.ts';
import { planActKinds } from '../modules/plans/domain/index.ts';
import { regulationActKinds } from '../modules/regulations/domain/index.ts';
import { reminderActs } from '../modules/reminders/domain/index.ts';
import { systemActKinds } from '../modules/system/domain/index.ts';
import { UNIT_ACT_KINDS } from '../modules/units/domain/acts.ts';

/** Every kind of act, for timelines: how a row of the record reads. */
export const allActKinds: readonly ActKind<z.ZodObject>[] = [
  ...(accountActKinds as unknown as ActKind<z.ZodObject>[]),
  ...(IMPORT_ACT_KINDS as unknown as ActKind<z.ZodObject>[]),
  ...(meritActKinds as unknown as ActKind<z.ZodObject>[]),
  ...(regulationActKinds as unknown as ActKind<z.ZodObject>[]),
  ...(reminderActs as unknown as ActKind<z.ZodObject>[]),
  ...(planActKinds as unknown as ActKind<z.ZodObject>[]),
  ...(systemActKinds as unknown as ActKind<z.ZodObject>[]),
  ...(UNIT_ACT_KINDS as unknown as ActKind<z.ZodObject>[]),
  ...(PERSON_ACT_KINDS as unknown as ActKind<z.ZodObject>[]),
];
