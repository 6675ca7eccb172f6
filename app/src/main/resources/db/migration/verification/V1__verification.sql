-- Members who ask to have their profession confirmed, and what came of it.
create table verification_request (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  profession text not null,
  how text not null check (how in ('organisation', 'chamber', 'coordinator')),
  country text not null,
  -- slug of the organisation that knows her
  organisation text,
  words text not null,
  -- what proves it; only those who decide see it, and it goes with the decision
  file_id bigint references file_stored,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused', 'withdrawn', 'ended')),
  asked_at timestamptz not null,
  decided_by bigint references accounts_member on delete set null,
  decided_at timestamptz,
  reason text,
  valid_until date,
  check (state = 'waiting' or file_id is null),
  check (state not in ('confirmed', 'ended') or valid_until is not null),
  check (state <> 'refused' or reason <> '')
);
create unique index on verification_request (member_id) where state = 'waiting';
create index on verification_request (member_id);
create index on verification_request (decided_by);
create index on verification_request (asked_at, id) where state = 'waiting';
create index on verification_request (valid_until) where state = 'confirmed';
