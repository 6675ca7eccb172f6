-- The pictures that stand for organisations, as the administration put them.
create table catalogue_logo (
  entry_id bigint primary key references catalogue_entry on delete cascade,
  -- of the files room, which knows nothing of entries
  file_id bigint not null,
  -- where browsers get it: /files/17/logo.png
  address text not null
);
create index on catalogue_logo (file_id);
