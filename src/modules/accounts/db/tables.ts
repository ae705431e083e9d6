import type { ColumnType } from 'kysely';
import type { Role } from '../../../access/roles.ts';

type Made<T> = ColumnType<T, T | undefined, T>;

declare module '../../../platform/db/database.ts' {
  interface Tables {
    auth_user: {
      id: string;
      name: string;
      email: string;
      email_verified: Made<boolean>;
      username: string;
      two_factor_enabled: Made<boolean>;
    };
    auth_session: {
      id: string;
      user_id: string;
      token: string;
      user_agent: string | null;
      started_at: Date;
      last_seen_at: Date;
      way: 'password' | 'oidc';
    };
    auth_account: { id: string; user_id: string; provider_id: string; account_id: string; password: string | null };
    auth_verification: { id: string; identifier: string; value: string; expires_at: Date };
    auth_two_factor: { id: string; user_id: string; locked_until: Date | null };
    account: {
      id: string;
      unit_id: string;
      person_id: string | null;
      must_change_password: boolean;
      disabled_at: Date | null;
      created_at: Date;
      search_key: string;
      sort_key: string;
    };
    account_grant: { account_id: string; role: Role; unit_id: string; granted_at: Date };
    sign_in_attempt: { key: string; failures: number; last_at: Date };
  }
}
