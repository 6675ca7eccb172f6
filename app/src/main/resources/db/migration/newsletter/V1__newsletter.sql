-- Who gets the newsletter. Whoever ends it, or whose mailbox refuses it again and again, is deleted.
create table newsletter_subscriber (
  id bigint generated always as identity primary key,
  email text not null,
  language text not null,
  -- ISO 3166 code; none: no country's in particular
  country text,
  -- what she asked for last, until she confirms it
  asked_language text,
  asked_country text,
  asked_at timestamptz not null,
  confirmed_at timestamptz
);
create unique index newsletter_subscriber_email on newsletter_subscriber (lower(email));

create table newsletter_issue (
  id bigint generated always as identity primary key,
  language text not null,
  -- only for subscribers of this country; none: for all who read the language
  country text,
  subject text not null,
  -- Markdown
  intro text not null,
  state text not null default 'draft' check (state in ('draft', 'sending', 'stopped', 'sent')),
  author bigint references accounts_member on delete set null,
  created_at timestamptz not null,
  queued_at timestamptz,
  finished_at timestamptz,
  recipients integer
);

create table newsletter_item (
  issue_id bigint not null references newsletter_issue on delete cascade,
  entry_id bigint not null references catalogue_entry on delete cascade,
  position integer not null,
  primary key (issue_id, entry_id)
);

-- Who is to get an issue, all written by one statement; handed over to the mail room once.
create table newsletter_recipient (
  issue_id bigint not null references newsletter_issue on delete cascade,
  subscriber_id bigint not null references newsletter_subscriber on delete cascade,
  handed_at timestamptz,
  primary key (issue_id, subscriber_id)
);
create index on newsletter_recipient (issue_id, subscriber_id) where handed_at is null;
create index on newsletter_recipient (subscriber_id);

-- Letters that mail servers refused for good, by the mail room's number.
create table newsletter_refusal (
  letter_id bigint primary key,
  subscriber_id bigint not null references newsletter_subscriber on delete cascade
);
create index on newsletter_refusal (subscriber_id);
