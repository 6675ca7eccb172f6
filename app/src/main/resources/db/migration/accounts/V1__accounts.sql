-- Members of the hub.
create table accounts_member (
  id bigint generated always as identity primary key,
  -- as given, the part after @ in lower case and ASCII
  email text not null,
  -- the real name: colleagues see it, the public only where the member says so
  name text not null check (name <> ''),
  language text not null,
  country text,
  -- 18 or older; false: the age band at joining lies in minor_age
  adult boolean not null,
  minor_age smallint check (minor_age between 13 and 17),
  state text not null default 'active' check (state in ('active', 'frozen', 'left')),
  sample boolean not null default false,
  joined_at timestamptz not null,
  check (adult or minor_age is not null)
);
create unique index accounts_member_email on accounts_member (lower(email));

-- A role somebody holds, in one country or organisation or everywhere; who gave it stays known.
create table accounts_grant (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  role text not null,
  country text,
  organisation text,
  given_by bigint references accounts_member on delete set null,
  given_at timestamptz not null,
  unique nulls not distinct (member_id, role, country, organisation)
);
create index on accounts_grant (role, country);

-- What a member agreed to: a text by name and version, and when; withdrawing is a row too.
create table accounts_consent (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  text text not null,
  version text not null,
  given boolean not null,
  at timestamptz not null
);
create index on accounts_consent (member_id);
