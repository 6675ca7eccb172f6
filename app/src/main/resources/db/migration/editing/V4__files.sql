-- The files that a content names, a line each: number, language, name.
create function editing_files(content jsonb) returns bigint[] language sql immutable
return array(
  select split_part(line, ' ', 1)::bigint from jsonb_array_elements_text(content -> 'lists' -> 'files') as line);

-- What was saved before did not speak of files: it had those of its entry.
update editing_version v
set content = jsonb_set(v.content, '{lists,files}', f.lines)
from editing_item i
join lateral (
  select jsonb_agg(concat_ws(' ', l.file_id, l.language, s.name) order by l.position, l.file_id) as lines
  from library_file l join file_stored s on s.id = l.file_id
  where l.entry_id = i.entry_id) f on f.lines is not null
where v.item_id = i.id;

update editing_autosave a
set content = jsonb_set(a.content, '{lists,files}', f.lines)
from editing_item i
join lateral (
  select jsonb_agg(concat_ws(' ', l.file_id, l.language, s.name) order by l.position, l.file_id) as lines
  from library_file l join file_stored s on s.id = l.file_id
  where l.entry_id = i.entry_id) f on f.lines is not null
where a.item_id = i.id;

alter table editing_version add column files bigint[] generated always as (editing_files(content)) stored;
alter table editing_autosave add column files bigint[] generated always as (editing_files(content)) stored;
create index on editing_version using gin (files);
create index on editing_autosave using gin (files);
