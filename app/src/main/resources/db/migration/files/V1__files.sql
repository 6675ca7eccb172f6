create table file_stored (
  id bigint generated always as identity primary key,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  -- what the document says of itself, known once its text was read
  pages int check (pages > 0),
  title text,
  authors text[] not null default '{}',
  language text,
  text_state text not null default 'waiting' check (text_state in ('waiting', 'ready', 'empty', 'failed')),
  text_problem text,
  -- of the cover 480 pixels wide; null: there is none
  cover_height int check (cover_height > 0),
  created_at timestamptz not null
);

-- page 0: a section of a text that has no pages
create table file_page (
  file_id bigint not null references file_stored on delete cascade,
  position int not null,
  page int not null check (page >= 0),
  text text not null,
  primary key (file_id, position)
);
