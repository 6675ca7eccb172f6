-- One import of one source. The row is written in the transaction of each batch, so that a killed import goes on there.
create table exchange_run (
  id bigint generated always as identity primary key,
  source text not null,
  location text not null,
  format text not null,
  -- what the source looked like when the run began: a changed file is read from its start
  fingerprint text not null,
  state text not null check (state in ('running', 'stopped', 'finished', 'failed')),
  position text not null default '',
  records_read bigint not null default 0,
  added bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  refused bigint not null default 0,
  set_aside bigint not null default 0,
  withdrawn bigint not null default 0,
  -- bytes of the report that belong to what is committed
  report_size bigint not null default 0,
  -- of a harvest: the latest datestamp seen
  datestamp text not null default '',
  started_at timestamptz not null,
  changed_at timestamptz not null
);
create index on exchange_run (source, id desc);

-- What each record was when it was taken in: an unchanged one is passed over.
create table exchange_record (
  source text not null,
  record text not null,
  content_hash text not null,
  run_id bigint not null,
  line bigint not null,
  primary key (source, record)
);

-- How far a repository was harvested; the next harvest asks for what came since.
create table exchange_harvest (
  source text not null,
  address text not null,
  set_spec text not null,
  prefix text not null,
  datestamp text not null,
  harvested_at timestamptz not null,
  primary key (source, address, set_spec, prefix)
);
