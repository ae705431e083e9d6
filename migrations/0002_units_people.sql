-- Units: a tree with validity in time. The present place and name stand in the row; what was before stands in unit_period.
create table unit (
  id uuid primary key,
  parent_id uuid references unit (id),
  path text not null unique check (path ~ '^(/[0-9a-f-]{36})+/$'),
  code text unique,
  name text not null check (length(name) between 1 and 300),
  short_name text,
  kind text not null check (kind in ('agency', 'department', 'school', 'hospital', 'office', 'village', 'cooperative', 'household-group', 'company', 'union', 'armed-forces', 'other')),
  level text not null check (level in ('central', 'province', 'district', 'commune', 'base')),
  year_kind text not null default 'calendar' check (year_kind in ('calendar', 'school')),
  small_collective boolean not null default false,
  flag_eligible boolean not null default false,
  legal_person boolean not null default true,
  place text,
  valid_from date not null,
  valid_to date,
  search_key text not null,
  sort_key text not null,
  version integer not null default 1,
  check (valid_to is null or valid_to >= valid_from),
  check (parent_id is null or parent_id <> id)
);
comment on table unit is 'Agencies and what stands below them. valid_to is the last day; a unit that ended is kept, its records stay its own.';
comment on column unit.path is 'Ids from the root to this unit, "/a/b/c/": what a jurisdiction is compared with.';
create unique index unit_one_root on unit ((true)) where parent_id is null;
create index unit_parent on unit (parent_id);
create index unit_path on unit (path text_pattern_ops);
create index unit_search on unit using gin (search_key gin_trgm_ops);

create table unit_period (
  unit_id uuid not null references unit (id),
  during daterange not null check (not isempty(during)),
  name text not null,
  parent_id uuid references unit (id),
  reason text,
  exclude using gist (unit_id with =, during with &&)
);
comment on table unit_period is 'What a unit was called and where it stood, through time, without gaps or overlaps.';

create table unit_succession (
  predecessor_id uuid not null references unit (id),
  successor_id uuid not null references unit (id),
  kind text not null check (kind in ('merge', 'split', 'replace')),
  on_day date not null,
  decision text,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
comment on table unit_succession is 'Which unit went on from which when it ended: mergers, splits, the end of districts.';

-- People -----------------------------------------------------------------------------------------------------------------
create table person (
  id uuid primary key,
  code text unique,
  full_name text not null check (length(full_name) between 1 and 200),
  gender text check (gender in ('female', 'male')),
  born_on date,
  email text,
  search_key text not null,
  sort_key text not null,
  version integer not null default 1
);
comment on table person is 'A person, once, through all her positions. sort_key orders by given name as Vietnamese lists do.';
create index person_search on person using gin (search_key gin_trgm_ops);
create index person_sort on person (sort_key);

create table person_position (
  id uuid primary key,
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  title text not null check (length(title) between 1 and 200),
  leader boolean not null default false,
  direct_worker boolean not null default false,
  during daterange not null check (not isempty(during)),
  exclude using gist (person_id with =, unit_id with =, title with =, during with &&)
);
comment on table person_position is 'Where a person works or worked, as what, from when to when; several at a time are possible.';
create index person_position_unit on person_position (unit_id);
create index person_position_person on person_position (person_id);

-- What other slices may join -------------------------------------------------------------------------------------------------
create view v_unit_card as
  select id, parent_id, path, name, coalesce(short_name, name) as short_name, kind, level, year_kind, valid_from, valid_to, sort_key, search_key from unit;
create view v_person_card as
  select p.id, p.full_name, p.gender, p.sort_key, p.search_key from person p;
create view v_person_place as
  select pp.person_id, pp.unit_id, pp.title, pp.leader, pp.direct_worker, pp.during from person_position pp;
