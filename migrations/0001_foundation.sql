create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The record of acts --------------------------------------------------------------------------------------------------
create table act (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  type text not null,
  account_id text not null,
  account_name text not null,
  unit_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  data jsonb not null,
  request_id text,
  prev_hash text not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);
comment on table act is 'Who did what, when, why: written in the transaction of the act itself, never changed. hash covers the row and prev_hash.';
create index act_subject on act (subject_kind, subject_id, seq);
create index act_unit on act (unit_id, seq);

create table act_head (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash text not null
);
comment on table act_head is 'The last link of the chain: locked while an act is added, and what shows that rows were cut off the end.';
insert into act_head (seq, hash) values (0, repeat('0', 64));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the act log is append-only' using errcode = '42501';
end $$;
create trigger act_no_change before update or delete on act for each row execute function refuse_change();
create trigger act_no_truncate before truncate on act for each statement execute function refuse_change();

create function act_head_forward() returns trigger language plpgsql as $$
begin
  if new.seq <> old.seq + 1 then raise exception 'the act log goes forward one by one' using errcode = '42501'; end if;
  return new;
end $$;
create trigger act_head_forward before update on act_head for each row execute function act_head_forward();
create trigger act_head_stays before delete on act_head for each row execute function refuse_change();
create trigger act_head_stays_whole before truncate on act_head for each statement execute function refuse_change();

-- A request sent twice acts once ----------------------------------------------------------------------------------------
create table idempotent_request (
  account_id text not null,
  key text not null check (length(key) between 8 and 200),
  operation text not null,
  request_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (account_id, key)
);
comment on table idempotent_request is 'First answer to each write, by the key the client sent; kept for some days, then swept.';
create index idempotent_request_at on idempotent_request (at);

-- Files -----------------------------------------------------------------------------------------------------------------
create table stored_file (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  stored_by text not null,
  stored_at timestamptz not null
);
comment on table stored_file is 'A file by the hash of its content; the bytes stand outside the database. Who may read it follows from the record it belongs to.';
create index stored_file_sha256 on stored_file (sha256);

-- Settings kept by the program itself --------------------------------------------------------------------------------------
create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
comment on table setting is 'Small values of the installation: when the last backup ran, which demo world this is.';
