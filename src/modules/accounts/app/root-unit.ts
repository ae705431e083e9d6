import { sql } from 'kysely';
import { sortKey } from '../../../kernel/sort-key.ts';
import { searchKey } from '../../../kernel/vi-text.ts';
import type { ActContext } from '../../../platform/http/route.ts';
import type { UnitKind, UnitLevel } from '../../units/domain/index.ts';

export interface RootUnit {
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly unitLevel: UnitLevel;
}

/** The unit that everything hangs on, valid from today. */
export async function createRootUnit(ctx: ActContext, input: RootUnit): Promise<string> {
  const id = ctx.newId();
  const today = ctx.clock.today();
  await sql`insert into unit (id, parent_id, path, name, kind, level, valid_from, search_key, sort_key)
    values (${id}, null, ${`/${id}/`}, ${input.unitName}, ${input.unitKind}, ${input.unitLevel}, ${today}, ${searchKey(input.unitName)}, ${sortKey(input.unitName)})`.execute(
    ctx.tx,
  );
  await sql`insert into unit_period (unit_id, during, name, parent_id) values (${id}, daterange(${today}::date, null), ${input.unitName}, null)`.execute(
    ctx.tx,
  );
  return id;
}
