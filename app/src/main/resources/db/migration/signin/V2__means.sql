-- What is under way between a browser and the hub; only the hash of the browser's cookie is kept.
create table signin_ceremony (
  hash bytea primary key,
  kind text not null check (kind in ('passkey-new', 'passkey', 'provider', 'offer')),
  -- who is signed in, where that matters
  member_id bigint references accounts_member on delete cascade,
  data jsonb not null,
  expires_at timestamptz not null
);
create index on signin_ceremony (expires_at);

-- How passkeys name a member: random, so that they tell nobody who she is.
create table signin_handle (
  member_id bigint primary key references accounts_member on delete cascade,
  handle bytea not null unique
);

create table signin_passkey (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  credential_id bytea not null unique,
  -- COSE
  public_key bytea not null,
  -- as the authenticator made it, CBOR
  attestation bytea not null,
  sign_count bigint not null,
  transports text[] not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  name text not null check (name <> ''),
  created_at timestamptz not null,
  used_at timestamptz
);
create index on signin_passkey (member_id);

create table signin_password (
  member_id bigint primary key references accounts_member on delete cascade,
  -- Argon2id with its parameters and salt
  hash text not null,
  set_at timestamptz not null
);

-- Who a member is to an OpenID Connect provider.
create table signin_identity (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  -- the provider's key in the settings
  provider text not null,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  unique (issuer, subject)
);
create index on signin_identity (member_id);

-- The identity that a link in a mail confirms along with the address.
alter table signin_link add column identity jsonb;
