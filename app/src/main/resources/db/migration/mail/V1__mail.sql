-- Letters that wait to be sent, and those that could not be. What was sent is deleted at once.
create table mail_letter (
  id bigint generated always as identity primary key,
  -- the Message-ID: the same at every try, so that mailboxes know a letter that comes twice
  message uuid not null default gen_random_uuid(),
  recipient text not null,
  language text not null,
  subject text not null,
  parts json not null,
  unsubscribe text,
  -- what answers its reader goes before what was sent to many
  bulk boolean not null generated always as (unsubscribe is not null) stored,
  queued_at timestamptz not null,
  -- the next try; while a sender has the letter, when others may take it
  due_at timestamptz not null,
  attempts integer not null default 0,
  problem text,
  failed_at timestamptz
);
create index on mail_letter (bulk, due_at, id) where failed_at is null;
create index on mail_letter (failed_at) where failed_at is not null;
