-- Concerns that anyone may report. The text is for trained people only: it is shown nowhere and logged nowhere.
create table moderation_concern (
  id bigint generated always as identity primary key,
  -- what the reporter keeps, and what the form carried so that sending it twice reports once
  reference text not null unique,
  form uuid not null unique,
  about text,
  subject text check (subject in ('child', 'content', 'member', 'other')),
  worry text not null check (length(worry) between 5 and 5000),
  country text,
  contact text check (length(contact) <= 200),
  role text check (role in ('child', 'adult', 'professional')),
  language text not null,
  -- a field that people do not see was filled in; read all the same
  suspected boolean not null default false,
  state text not null default 'received' check (state in ('received', 'escalated', 'closed')),
  received_at timestamptz not null,
  due_at timestamptz not null,
  outcome text
);
create index on moderation_concern (due_at) where state <> 'closed';

-- Who did what with a concern, and when. Rows are added, never changed or removed.
create table moderation_audit (
  id bigint generated always as identity primary key,
  concern_id bigint not null references moderation_concern,
  action text not null check (action in ('received', 'escalated', 'read', 'closed')),
  actor text not null,
  at timestamptz not null
);
create index on moderation_audit (concern_id);

create function moderation_audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'moderation_audit only grows';
end $$;
create trigger stays before update or delete or truncate on moderation_audit
  for each statement execute function moderation_audit_stays();

-- How many reports came from one address: kept for the day, under a hash whose salt is thrown away with it.
create table moderation_salt (
  day date primary key,
  salt bytea not null
);
create table moderation_attempt (
  visitor bytea not null,
  at timestamptz not null
);
create index on moderation_attempt (visitor, at);
