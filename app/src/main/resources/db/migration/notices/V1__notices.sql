-- Searches that members keep: one row for each, however many keep it.
create table notices_search (
  id bigint generated always as identity primary key,
  -- what stands behind ? in the address of the search page
  query text not null unique,
  -- the last arrival that it was asked about
  asked_at timestamptz not null,
  asked_id bigint not null
);

-- What a search found among later arrivals.
create table notices_found (
  search_id bigint not null references notices_search on delete cascade,
  entry_id bigint not null references catalogue_entry on delete cascade,
  at timestamptz not null default clock_timestamp(),
  primary key (search_id, entry_id)
);
create index on notices_found (at);

-- What a member follows; what happened before is no news to her.
create table notices_follow (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  subject text not null check (subject in ('topic', 'country', 'whole', 'organisation', 'item', 'search')),
  -- slug of a topic or code of a country
  code text,
  entry_id bigint references catalogue_entry on delete cascade,
  search_id bigint references notices_search on delete cascade,
  since timestamptz not null,
  check (num_nonnulls(code, entry_id, search_id) = 1),
  unique nulls not distinct (member_id, subject, code, entry_id, search_id)
);
create index on notices_follow (entry_id) where entry_id is not null;
create index on notices_follow (search_id) where search_id is not null;

-- What an item that somebody follows looked like when it was last seen.
create table notices_watched (
  entry_id bigint primary key references catalogue_entry on delete cascade,
  looks bytea not null,
  languages text[] not null
);

-- What happened to such items: the language it came out in; none where it was changed.
create table notices_change (
  entry_id bigint not null references catalogue_entry on delete cascade,
  language text,
  at timestamptz not null default clock_timestamp(),
  unique nulls not distinct (entry_id, language)
);
create index on notices_change (at);

-- When a member gets mails, and up to where she has seen and been sent what happened.
create table notices_member (
  member_id bigint primary key references accounts_member on delete cascade,
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly', 'none')),
  zone text not null,
  hour smallint not null check (hour between 0 and 23),
  -- ISO 8601, Monday is 1
  weekday smallint not null check (weekday between 1 and 7),
  seen_up_to timestamptz not null,
  sent_up_to timestamptz not null,
  -- none where she wants no mails
  next_at timestamptz
);
create index on notices_member (next_at) where next_at is not null;
