-- The pictures that the public texts of an entry show; as files of a publication are, a line each.
create table editing_picture (
  entry_id bigint not null references catalogue_entry on delete cascade,
  position integer not null,
  file_id bigint not null,
  language text not null,
  name text not null,
  primary key (entry_id, file_id)
);
create index on editing_picture (file_id);

-- The files that a content names: those of a publication, and pictures in texts. What was saved before has no pictures.
create or replace function editing_files(content jsonb) returns bigint[] language sql immutable
return array(
  select split_part(line, ' ', 1)::bigint from jsonb_array_elements_text(content -> 'lists' -> 'files') as line
  union
  select split_part(line, ' ', 1)::bigint from jsonb_array_elements_text(content -> 'lists' -> 'pictures') as line);
