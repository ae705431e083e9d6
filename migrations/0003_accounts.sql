-- Sign-in: tables of the sign-in library, in the columns it asks for, and three of our own in auth_session.
create table auth_user (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text not null unique check (username = lower(username)),
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table auth_user is 'Who can sign in. An account without a mail address carries one under .invalid, since the library needs one.';

create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  way text not null check (way in ('password', 'oidc'))
);
comment on table auth_session is 'Open sessions. started_at and last_seen_at are by the program''s own clock and decide whether a session still lives.';
create index auth_session_user on auth_session (user_id);

create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
comment on table auth_account is 'Ways to sign in: the password (hashed) under "credential", the province''s own sign-in under "oidc".';
create index auth_account_user on auth_account (user_id);

create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table auth_verification is 'Short-lived secrets of a sign-in under way, and devices trusted for the second step.';
create index auth_verification_identifier on auth_verification (identifier);

create table auth_two_factor (
  id uuid primary key,
  user_id uuid not null references auth_user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
comment on table auth_two_factor is 'The second step of sign-in: secret and backup codes, both encrypted with the installation''s secret.';
create unique index auth_two_factor_user on auth_two_factor (user_id);

-- Accounts ---------------------------------------------------------------------------------------------------------------
create table account (
  id uuid primary key references auth_user (id),
  unit_id uuid not null references unit (id),
  person_id uuid unique references person (id),
  must_change_password boolean not null,
  disabled_at timestamptz,
  created_at timestamptz not null,
  search_key text not null,
  sort_key text not null
);
comment on table account is 'An account of the system; unit_id is the unit whose administrators look after it, person_id whom it belongs to.';
create index account_unit on account (unit_id);
create index account_sort on account (sort_key, id);
create index account_search on account using gin (search_key gin_trgm_ops);

create table account_grant (
  account_id uuid not null references account (id),
  role text not null check (role in ('administrator', 'officer', 'head', 'member', 'auditor')),
  unit_id uuid not null references unit (id),
  granted_at timestamptz not null,
  primary key (account_id, role, unit_id)
);
comment on table account_grant is 'Roles held on a unit; who granted them stands in the record of acts.';
create index account_grant_unit on account_grant (unit_id, role);

create table sign_in_attempt (
  key text primary key,
  failures integer not null check (failures > 0),
  last_at timestamptz not null
);
comment on table sign_in_attempt is 'Failed sign-ins by the keyed hash of the name tried (known or not), so that a lock outlives a restart and tells nothing.';

create view v_account_card as
  select a.id, a.person_id, a.unit_id, u.name, a.disabled_at is null as active,
    case when u.email like '%.invalid' then null else u.email end as email
  from account a join auth_user u on u.id = a.id;
create view v_account_grant as
  select g.account_id, g.role, g.unit_id from account_grant g join account a on a.id = g.account_id where a.disabled_at is null;
