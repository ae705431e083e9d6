create table notice (
  id uuid primary key,
  account_id uuid not null references account (id),
  kind text not null check (kind in ('reminder', 'late', 'urge', 'assigned', 'digest', 'cascade')),
  title text not null,
  body text not null,
  link text check (link like '/%'),
  dedupe_key text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (account_id, dedupe_key)
);
comment on table notice is 'What a person was told in the application. dedupe_key makes telling it twice impossible.';
create index notice_of_account on notice (account_id, created_at desc);
create index notice_unread on notice (account_id) where read_at is null;

create table notice_setting (
  account_id uuid primary key references account (id),
  mail boolean not null,
  digest boolean not null,
  changed_at timestamptz not null
);
comment on table notice_setting is 'Whether a person also wants mail; without a row she does.';

create table urge (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  by_account text not null,
  by_name text not null,
  at timestamptz not null,
  on_day date not null,
  answer_by date,
  message text
);
comment on table urge is 'One act of urging: which unit urged, on which day; the letter is made from it.';
create index urge_of_unit on urge (unit_id, at desc);

create table urge_task (
  urge_id uuid not null references urge (id),
  task_id uuid not null,
  content text not null,
  last_day date not null,
  days_late integer not null,
  units text not null,
  primary key (urge_id, task_id)
);
comment on table urge_task is 'The tasks as they stood when urged: the letter must say the same next year.';
create index urge_task_task on urge_task (task_id);
