-- Imports that somebody ordered in the browser. The file lies in the data folder; how far an import really is, its run knows.
create table exchange_order (
  id bigint generated always as identity primary key,
  location text not null,
  -- of the file as it was sent, or the address
  called text not null,
  source text not null,
  format text not null,
  dry_run boolean not null default true,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'stopped', 'checked', 'finished', 'failed')),
  records_read bigint not null default 0,
  added bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  refused bigint not null default 0,
  set_aside bigint not null default 0,
  -- from 0 to 1, below 0 where nobody can know
  progress double precision not null default -1,
  problem text not null default '',
  has_report boolean not null default false,
  -- none: a former member
  asked_by bigint,
  asked_at timestamptz not null,
  changed_at timestamptz not null
);
