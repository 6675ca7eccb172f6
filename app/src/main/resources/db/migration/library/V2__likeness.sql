-- By what a publication can be known again: doi:…, isbn:…, url:… and by:year|author, the last with the title to compare.
create table library_likeness (
  entry_id bigint not null references library_publication on delete cascade,
  key text not null,
  title text not null default ''
);
create index on library_likeness (key);
create index on library_likeness (entry_id);
