create table news_item (
  entry_id bigint primary key references catalogue_entry on delete cascade,
  authors text[] not null default '{}',
  -- jobs: last day to apply, place, kind of contract
  deadline date,
  place text,
  contract text check (contract in ('full-time', 'part-time', 'fixed-term', 'internship', 'consultancy')),
  -- promising practices: how well it is known to work, what it costs, what it was adapted from
  evidence text check (evidence in ('described', 'monitored', 'evaluated')),
  cost text check (cost in ('low', 'medium', 'high')),
  adapted_from text
);
create index on news_item (adapted_from) where adapted_from is not null;

create table news_body (
  entry_id bigint not null references news_item on delete cascade,
  language text not null,
  markdown text not null,
  primary key (entry_id, language)
);
