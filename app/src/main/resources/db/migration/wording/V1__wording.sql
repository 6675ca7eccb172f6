-- Messages of the interface that say something else than the hub's files.
create table wording_correction (
  language text not null,
  key text not null,
  pattern text not null check (pattern <> ''),
  -- what the files said when it was corrected, in this language and in English
  shipped text not null,
  english text not null,
  -- none: a former member
  member_id bigint references accounts_member on delete set null,
  at timestamptz not null,
  primary key (language, key)
);
create index on wording_correction (member_id);
