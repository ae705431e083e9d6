import { sql } from 'kysely';
import { ROLES, type Role } from '../../../access/roles.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Key of the setting with the roles that may work only with the second step. */
export const TWO_STEP_ROLES_KEY = 'accounts.twoStepRoles';

export async function twoStepRoles(tx: Tx): Promise<Role[]> {
  const { rows } = await sql<{ value: string[] }>`select value from setting where key = ${TWO_STEP_ROLES_KEY}`.execute(tx);
  return ROLES.filter((role) => rows[0]?.value.includes(role));
}

export async function setTwoStepRoles(tx: Tx, roles: readonly Role[], at: Date): Promise<void> {
  await sql`insert into setting (key, value, changed_at) values (${TWO_STEP_ROLES_KEY}, ${JSON.stringify(roles)}, ${at})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(tx);
}
