-- Members who leave; until erase_at they can come back.
create table privacy_leaving (
  member_id bigint primary key references accounts_member on delete cascade,
  words_stay boolean not null,
  asked_at timestamptz not null,
  erase_at timestamptz not null
);
create index on privacy_leaving (erase_at);

-- Members who were told that their account ends because nobody uses it.
create table privacy_warning (
  member_id bigint primary key references accounts_member on delete cascade,
  warned_on date not null
);
