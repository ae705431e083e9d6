import type { z } from 'zod';
import type { ActKind } from '../kernel/acts.ts';

/** Every kind of act, for timelines: how a row of the record reads. */
export const allActKinds: readonly ActKind<z.ZodObject>[] = [];
