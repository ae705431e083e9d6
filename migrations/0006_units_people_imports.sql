-- Units: the decision behind each change of name or place, and the card shows what import and documents need.
alter table unit_period add column decision text;
comment on column unit_period.decision is 'Number and day of the decision that began this period, as written by the officer.';
create index unit_period_parent on unit_period (parent_id);
create index unit_list on unit (sort_key, id);

create or replace view v_unit_card as
  select id, parent_id, path, name, coalesce(short_name, name) as short_name, kind, level, year_kind, valid_from, valid_to, sort_key, search_key,
    code, place, legal_person, small_collective, flag_eligible
  from unit;

create or replace view v_person_card as
  select p.id, p.full_name, p.gender, p.sort_key, p.search_key, p.code, p.email
  from person p;

-- Imports: a table that somebody sent, read once, looked at, applied once, and taken back as far as nothing changed since.
create table import_batch (
  id uuid primary key,
  kind text not null check (kind in ('units', 'people')),
  unit_id uuid not null references unit (id),
  source text not null check (source in ('file', 'grid')),
  file_name text,
  state text not null check (state in ('open', 'applied', 'undone', 'discarded')),
  columns jsonb not null,
  problems jsonb not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  applied_at timestamptz,
  applied_by_name text,
  undone_at timestamptz,
  undone_by_name text,
  version integer not null default 1,
  check ((state in ('applied', 'undone')) = (applied_at is not null)),
  check ((state = 'undone') = (undone_at is not null))
);
comment on table import_batch is 'One table of units or people sent by an officer: what was read of it and what became of it.';
create index import_batch_list on import_batch (kind, unit_id, made_at desc);

create table import_row (
  batch_id uuid not null references import_batch (id) on delete cascade,
  line integer not null check (line > 0),
  label text not null,
  cells jsonb not null,
  row_values jsonb,
  faults jsonb not null,
  verdict text not null check (verdict in ('new', 'change', 'same', 'unclear', 'faulty')),
  match_id uuid,
  match_version integer,
  candidates jsonb not null,
  changes jsonb not null,
  choice text check (choice in ('create', 'skip', 'match')),
  outcome text check (outcome in ('created', 'changed', 'skipped', 'taken-back', 'kept')),
  outcome_id uuid,
  outcome_version integer,
  before jsonb,
  note text,
  primary key (batch_id, line),
  check (verdict = 'faulty' or row_values is not null)
);
comment on table import_row is 'One line of a sent table: as written, as read, what is wrong with it by column, which record it matches, what it did.';
create index import_row_outcome on import_row (outcome_id) where outcome_id is not null;
