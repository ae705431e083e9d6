-- What is known of a person or a unit for judging what she or it may be commended with. One sheet each; an absent list in
-- `facts` is unknown, an empty one was looked through and holds nothing.
create table merit_sheet (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('person', 'unit')),
  person_id uuid unique references person (id),
  unit_id uuid unique references unit (id),
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  version integer not null default 1 check (version >= 1),
  updated_at timestamptz not null,
  updated_by text not null,
  updated_by_name text not null,
  check ((person_id is not null) = (subject_kind = 'person')),
  check ((unit_id is not null) = (subject_kind = 'unit'))
);
comment on table merit_sheet is 'Ratings, awards, initiatives, disciplines of a person or unit, by year; whole sheets are written, guarded by version.';
comment on column merit_sheet.facts is 'A list that is absent is unknown, an empty one was looked through and holds nothing.';
