-- One-time links; only the hash of what stands in the mail is kept.
create table signin_link (
  hash bytea primary key,
  purpose text not null check (purpose in ('sign-in', 'join', 'first')),
  email text,
  member_id bigint references accounts_member on delete cascade,
  -- what was filled in before the address was confirmed
  form jsonb,
  way_back text not null,
  remember boolean not null,
  expires_at timestamptz not null
);
create index on signin_link (expires_at);

-- A browser that is signed in; only the hash of its cookie is kept.
create table signin_device (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  hash bytea not null unique,
  -- kind of browser and system: Firefox, Android; no version, no address
  browser text not null,
  system text not null,
  -- how it was opened: link, passkey, password, provider, sample
  means text not null,
  remembered boolean not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on signin_device (member_id);
create index on signin_device (expires_at);

-- Kinds of browsers a member was met with: one that is new is told to her by mail.
create table signin_browser (
  member_id bigint not null references accounts_member on delete cascade,
  browser text not null,
  system text not null,
  met_at timestamptz not null,
  primary key (member_id, browser, system)
);

-- Buckets of tries (Bucket4j's layout); the key is a hash.
create table signin_limit (
  id text primary key,
  state bytea,
  expires_at bigint
);
