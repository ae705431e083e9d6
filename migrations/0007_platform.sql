-- Letters: queued in the transaction of the act that asks for them, handed to the mail server by a job ---------------------
create table mail_message (
  id uuid primary key,
  once_key text unique,
  recipient text not null,
  subject text not null,
  text text not null,
  queued_at timestamptz not null,
  started_at timestamptz,
  sent_at timestamptz,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'sending', 'sent', 'unknown', 'no-server')),
  check ((outcome = 'sent') = (sent_at is not null))
);
comment on table mail_message is 'One row per letter. A letter whose outcome is unknown (the connection broke while it was handed over) is not sent again.';
comment on column mail_message.once_key is 'What the letter is about ("reminder:…:2026-03-02"): a second letter with the same key is not written.';
create index mail_message_queued_at on mail_message (queued_at);

-- Backups --------------------------------------------------------------------------------------------------------------------
create table backup_run (
  id uuid primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  file_name text,
  size bigint,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  error text,
  check (finished_at is null or (file_name is not null) <> (error is not null))
);
comment on table backup_run is 'Backups taken by the program itself, kept beside the data; older files are deleted after the stated number of days.';
create index backup_run_started_at on backup_run (started_at);
