-- A file that a member brings: on its way, come, and then kept or refused by the files room.
create table uploads_upload (
  id uuid primary key,
  member_id bigint not null references accounts_member on delete cascade,
  name text not null,
  -- in bytes; received: how much of it lies on disk for certain
  length bigint not null check (length >= 0),
  received bigint not null default 0 check (received between 0 and length),
  state text not null default 'coming' check (state in ('coming', 'come', 'kept', 'refused')),
  file_id bigint references file_stored on delete set null,
  -- why it was not taken, as the files room says
  reason text,
  -- the page of this hub that asked for the file; empty: none
  way_back text not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null
);
create index on uploads_upload (member_id, begun_at desc);
create index on uploads_upload (file_id);
create index on uploads_upload (changed_at) where state in ('coming', 'come');
