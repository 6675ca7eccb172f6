-- What an entry calls its file: the same bytes may have come under another name elsewhere.
alter table library_file add column name text;
update library_file f set name = s.name from file_stored s where s.id = f.file_id;
-- a file that is gone since
delete from library_file where name is null;
alter table library_file alter column name set not null;
