-- That somebody was shut out or let in again; the last row says how it stands.
create table accounts_freezing (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  frozen boolean not null,
  reason text not null check (reason <> ''),
  by_member bigint references accounts_member on delete set null,
  at timestamptz not null
);
create index on accounts_freezing (member_id);
create index on accounts_freezing (by_member);
create index on accounts_grant (given_by);

-- Lists of members go by name.
create index on accounts_member (lower(name), id);

-- The last day on which a member was here: an account that nobody uses is not kept for ever.
alter table accounts_member add column seen_on date not null default current_date;
