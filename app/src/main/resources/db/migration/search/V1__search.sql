-- Orders to make the index anew, and how far they are: whoever owns the index carries them out, others may watch.
create table search_rebuild (
  id bigint generated always as identity primary key,
  asked_at timestamptz not null default now(),
  finished_at timestamptz,
  done bigint not null default 0,
  total bigint not null default 0,
  problem text
);
create index on search_rebuild (id) where finished_at is null;
