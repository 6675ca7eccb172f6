-- People with a public page can be followed too.
alter table notices_follow
  add column person_id bigint references accounts_member on delete cascade,
  drop constraint notices_follow_subject_check,
  add constraint notices_follow_subject_check
    check (subject in ('topic', 'country', 'whole', 'organisation', 'item', 'search', 'person')),
  drop constraint notices_follow_check,
  add constraint notices_follow_check check (num_nonnulls(code, entry_id, search_id, person_id) = 1),
  drop constraint notices_follow_member_id_subject_code_entry_id_search_id_key,
  add constraint notices_follow_once
    unique nulls not distinct (member_id, subject, code, entry_id, search_id, person_id);
create index on notices_follow (person_id) where person_id is not null;

-- What arrived that names somebody who is followed among those who made it, under the name of her public page.
create table notices_written (
  person_id bigint not null references accounts_member on delete cascade,
  entry_id bigint not null references catalogue_entry on delete cascade,
  -- when it became public
  arrived_at timestamptz not null,
  at timestamptz not null default clock_timestamp(),
  primary key (person_id, entry_id)
);
create index on notices_written (at);
