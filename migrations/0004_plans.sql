-- Reading a plan: the document, what was understood, and the draft being corrected beside it -------------------------------
create table plan_import (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  file_id uuid not null references stored_file (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  document jsonb not null,
  reading jsonb not null,
  draft jsonb not null,
  state text not null check (state in ('draft', 'confirmed', 'discarded')),
  plan_id uuid unique,
  imported_at timestamptz not null,
  imported_by text not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'confirmed') = (plan_id is not null))
);
comment on table plan_import is 'An uploaded plan under review. document is what was read, reading what was understood, draft what the officer makes of it.';
create unique index plan_import_open on plan_import (unit_id, sha256) where state = 'draft';
create index plan_import_unit on plan_import (unit_id, imported_at desc);

-- Plans ------------------------------------------------------------------------------------------------------------------
create table plan (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  year_kind text not null check (year_kind in ('calendar', 'school')),
  year integer not null check (year between 2000 and 2100),
  title text not null check (length(title) between 1 and 500),
  state text not null check (state in ('draft', 'issued', 'closed', 'withdrawn', 'discarded')),
  number text,
  symbol text,
  issued_on date,
  place text,
  agency text,
  superior text,
  signer text,
  signer_title text,
  grounds jsonb not null default '[]',
  parts jsonb not null default '[]',
  recipients jsonb not null default '[]',
  parent_plan_id uuid references plan (id),
  import_id uuid references plan_import (id),
  signed_file_id uuid references stored_file (id),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  search_key text not null,
  version integer not null default 1,
  constraint plan_issued_is_whole check (
    state in ('draft', 'discarded')
    or (number is not null and symbol is not null and issued_on is not null and signer is not null and signer_title is not null)
  ),
  check (parent_plan_id is null or parent_plan_id <> id)
);
comment on table plan is 'A unit''s plan of a year. year of a school year is the one it begins in. Issued: numbered, dated and signed.';
alter table plan_import add foreign key (plan_id) references plan (id) deferrable initially deferred;
create unique index plan_import_once on plan (import_id) where import_id is not null;
create unique index plan_number_once on plan (unit_id, symbol, number, (extract(year from issued_on)))
  where state in ('issued', 'closed');
create index plan_unit_year on plan (unit_id, year, year_kind);
create index plan_year on plan (year, issued_on desc);
create index plan_parent on plan (parent_plan_id) where parent_plan_id is not null;
create index plan_search on plan using gin (search_key gin_trgm_ops);

create table plan_task (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  unit_id uuid not null references unit (id),
  year_kind text not null,
  year integer not null,
  ordinal integer not null check (ordinal > 0),
  section text,
  content text not null check (length(content) <= 4000),
  kind text not null,
  timing text not null check (timing in ('scheduled', 'continuous', 'recurring', 'conditional', 'untimed')),
  time_text text,
  time_rule jsonb,
  period_start date,
  period_end date,
  dated_on date,
  due_on date,
  product text,
  note text,
  source jsonb,
  parent_task_id uuid references plan_task (id),
  state text not null default 'not-begun' check (state in ('not-begun', 'under-way', 'done', 'cancelled')),
  done_on date,
  percent smallint check (percent between 0 and 100),
  first_looked_at timestamptz,
  search_key text not null,
  version integer not null default 1,
  unique (plan_id, ordinal),
  check (period_start is null or period_end is null or period_start <= period_end),
  check ((state = 'done') = (done_on is not null)),
  check (dated_on is null or timing = 'conditional'),
  check (parent_task_id is null or parent_task_id <> id)
);
comment on table plan_task is 'A task of a plan. state is the last reported fact; late and soon follow from due_on and today and are never stored.';
comment on column plan_task.unit_id is 'The unit of its plan, with year_kind and year: repeated here for the lists, a plan never changes them once issued.';
comment on column plan_task.due_on is 'The next last day: of the period, or of the first turn not yet done. Null: none known.';
comment on column plan_task.dated_on is 'For a conditional task: the day its event came.';
create index plan_task_unit_year on plan_task (unit_id, year);
create index plan_task_due on plan_task (due_on) where state in ('not-begun', 'under-way');
create index plan_task_parent on plan_task (parent_task_id) where parent_task_id is not null;
create index plan_task_search on plan_task using gin (search_key gin_trgm_ops);

create table plan_task_unit (
  task_id uuid not null references plan_task (id) on delete cascade,
  role text not null check (role in ('lead', 'coordinating')),
  position smallint not null,
  text text not null check (length(text) between 1 and 300),
  unit_id uuid references unit (id),
  primary key (task_id, role, position)
);
comment on table plan_task_unit is 'Who leads and who coordinates: the words of the plan, and the unit of the tree where one was found for them.';
create index plan_task_unit_unit on plan_task_unit (unit_id, task_id) where unit_id is not null;

create table plan_task_person (
  task_id uuid not null references plan_task (id) on delete cascade,
  person_id uuid not null references person (id),
  primary key (task_id, person_id)
);
comment on table plan_task_person is 'Persons a task is assigned to.';
create index plan_task_person_person on plan_task_person (person_id);

create table task_occurrence (
  id uuid primary key,
  task_id uuid not null references plan_task (id) on delete cascade,
  ordinal smallint not null check (ordinal > 0),
  label text not null,
  starts_on date not null,
  ends_on date not null,
  done_on date,
  note text,
  unique (task_id, ordinal),
  check (starts_on <= ends_on)
);
comment on table task_occurrence is 'The turns of a recurring task, laid out when its plan is issued. Done when done_on is set.';
create index task_occurrence_ends on task_occurrence (ends_on);

create table task_report (
  id uuid primary key,
  task_id uuid not null references plan_task (id),
  occurrence_id uuid references task_occurrence (id) on delete set null,
  at timestamptz not null,
  account_id text not null,
  who text not null,
  note text not null,
  percent smallint check (percent between 0 and 100)
);
comment on table task_report is 'Progress as it was reported, one row a report.';
create index task_report_task on task_report (task_id, at desc);

create table task_evidence (
  id uuid primary key,
  task_id uuid not null references plan_task (id),
  occurrence_id uuid references task_occurrence (id) on delete set null,
  file_id uuid not null references stored_file (id),
  note text,
  at timestamptz not null,
  account_id text not null,
  who text not null,
  removed_at timestamptz
);
comment on table task_evidence is 'Files that prove a task done. One added by mistake is marked removed, never deleted.';
create index task_evidence_task on task_evidence (task_id) where removed_at is null;

create table task_look (
  task_id uuid not null references plan_task (id) on delete cascade,
  account_id text not null,
  at timestamptz not null,
  primary key (task_id, account_id)
);
comment on table task_look is 'Who of those that are to do a task has opened it, and when first.';

-- Calendar addresses -------------------------------------------------------------------------------------------------------
create table calendar_feed (
  id uuid primary key,
  account_id text not null,
  person_id uuid references person (id),
  unit_id uuid references unit (id),
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  last_read_at timestamptz,
  revoked_at timestamptz,
  check ((person_id is null) <> (unit_id is null))
);
comment on table calendar_feed is 'Secret addresses of task calendars. The secret is known only to whoever made it: here stands its hash.';
create unique index calendar_feed_person on calendar_feed (account_id) where revoked_at is null and unit_id is null;
create unique index calendar_feed_unit on calendar_feed (account_id, unit_id) where revoked_at is null and unit_id is not null;

-- What other slices may join ---------------------------------------------------------------------------------------------------
create view v_plan_card as
  select p.id, p.unit_id, u.path as unit_path, p.year_kind, p.year, p.title, p.state, p.number, p.symbol, p.issued_on, p.parent_plan_id
  from plan p join v_unit_card u on u.id = p.unit_id;

create view v_task_card as
  select t.id, t.plan_id, p.title as plan_title, p.state as plan_state, t.unit_id, u.path as unit_path, u.name as unit_name,
    t.year_kind, t.year, t.ordinal, t.section, t.content, t.kind, t.timing, t.time_text, t.period_start, t.period_end, t.due_on,
    t.state, t.done_on, t.first_looked_at, t.version,
    array(select tu.unit_id from plan_task_unit tu where tu.task_id = t.id and tu.role = 'lead' and tu.unit_id is not null order by tu.position) as lead_unit_ids,
    array(select tu.unit_id from plan_task_unit tu where tu.task_id = t.id and tu.role = 'coordinating' and tu.unit_id is not null order by tu.position) as coordinating_unit_ids,
    array(select tp.person_id from plan_task_person tp where tp.task_id = t.id) as person_ids
  from plan_task t
  join plan p on p.id = t.plan_id
  join v_unit_card u on u.id = t.unit_id;

create view v_task_unit as
  select tu.task_id, tu.role, tu.position, tu.text, tu.unit_id from plan_task_unit tu;
