-- What a ministry, province or unit sets for itself where the law leaves it. It applies to the unit and to everything below it.
-- Nothing is deleted: what is ended or withdrawn stays, and every writing stands whole in the record of acts.
create table regulation (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  state text not null default 'recorded' check (state in ('recorded', 'ended', 'withdrawn')),
  number text not null check (number <> ''),
  title text not null check (title <> ''),
  issuer text not null check (issuer <> ''),
  signed_on date not null,
  from_day date not null,
  to_day date,
  note text,
  entries jsonb not null check (jsonb_typeof(entries) = 'array' and jsonb_array_length(entries) > 0),
  end_reason text,
  search_key text not null,
  version integer not null default 1 check (version >= 1),
  updated_at timestamptz not null,
  updated_by text not null,
  updated_by_name text not null,
  check (signed_on <= from_day),
  check (to_day is null or to_day >= from_day),
  check (state <> 'ended' or to_day is not null),
  check ((state = 'recorded') = (end_reason is null))
);
comment on table regulation is 'Local regulations: number, days and what they set; each entry has the shape of src/law/local.ts. State, days and entries are guarded by version.';
comment on column regulation.entries is 'What is set, each with its article; days of an entry only where they are not the regulation''s.';
create unique index regulation_number_once on regulation (unit_id, number, signed_on) where state <> 'withdrawn';
create index regulation_of_unit on regulation (unit_id, from_day desc);
