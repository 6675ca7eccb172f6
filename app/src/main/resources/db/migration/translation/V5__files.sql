-- Files from translators' tools: somebody looks at what would change before it is taken.
create table translation_file (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  -- as it was sent
  called text not null,
  content bytea not null,
  sent_at timestamptz not null
);
create index on translation_file (member_id);

-- What a machine is to translate, in the name of the member who asked for it.
create table translation_order (
  id bigint generated always as identity primary key,
  member_id bigint not null references accounts_member on delete cascade,
  language text not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'stopped', 'finished', 'failed')),
  -- why it failed: code of MachineRefused
  problem text not null default '',
  asked_at timestamptz not null,
  changed_at timestamptz not null
);
create index on translation_order (member_id);

-- Its items, done one by one: what was stopped goes on with those that wait.
create table translation_task (
  order_id bigint not null references translation_order on delete cascade,
  entry_id bigint not null references catalogue_entry on delete cascade,
  place integer not null,
  -- some: fields are left to people; nothing: all has words already; gone: not hers or not public
  outcome text not null default 'waiting'
    check (outcome in ('waiting', 'proposed', 'some', 'refused', 'nothing', 'children', 'languages', 'gone')),
  primary key (order_id, entry_id)
);
create index on translation_task (entry_id);
