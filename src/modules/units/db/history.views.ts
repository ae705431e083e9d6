import type { z } from 'zod';
import type { Actor } from '../../../access/actor.ts';
import type { ActKind } from '../../../kernel/acts.ts';
import type { ResultOf } from '../../../kernel/operation.ts';
import { actsOf } from '../../../platform/acts.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { importsOf } from '../../imports/index.ts';
import type { getUnitHistory } from '../contract.ts';
import { UNIT_ACT_KINDS } from '../domain/acts.ts';
import { periodsOf, successionsOf } from './tree.views.ts';

const KINDS = new Map(UNIT_ACT_KINDS.map((kind) => [kind.type, kind as unknown as ActKind<z.ZodObject>]));

export async function unitHistory(tx: Tx, actor: Actor, id: string): Promise<ResultOf<typeof getUnitHistory>> {
  const acts = await actsOf(tx, 'unit', id);
  const told = acts.flatMap((act) => {
    const kind = KINDS.get(act.type);
    return kind ? [{ at: act.at.toISOString(), by: act.accountName, sentence: kind.sentence(act.data) }] : [];
  });
  return {
    periods: await periodsOf(tx, actor, id),
    successions: await successionsOf(tx, id),
    acts: [...told, ...(await importsOf(tx, id))].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1)),
  };
}
