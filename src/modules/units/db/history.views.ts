import type { z } from 'zod';
import type { Actor } from '../../../access/actor.ts';
import type { ActKind } from '../../../kernel/acts.ts';
import type { ResultOf } from '../../../kernel/operation.ts';
import { actsOf } from '../../../platform/acts.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { getUnitHistory } from '../contract.ts';
import { UNIT_ACT_KINDS } from '../domain/acts.ts';
import { periodsOf, successionsOf } from './tree.views.ts';

const KINDS = new Map(UNIT_ACT_KINDS.map((kind) => [kind.type, kind as unknown as ActKind<z.ZodObject>]));

export async function unitHistory(tx: Tx, actor: Actor, id: string): Promise<ResultOf<typeof getUnitHistory>> {
  const acts = await actsOf(tx, 'unit', id);
  return {
    periods: await periodsOf(tx, actor, id),
    successions: await successionsOf(tx, id),
    acts: acts.flatMap((act) => {
      const kind = KINDS.get(act.type);
      return kind ? [{ at: act.at.toISOString(), by: act.accountName, sentence: kind.sentence(act.data) }] : [];
    }),
  };
}
