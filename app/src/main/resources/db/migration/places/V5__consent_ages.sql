-- As with helplines, the file that comes with the hub fills and updates only the rows that nobody touched (origin shipped).
create table places_consent_age (
  country text primary key,
  age smallint not null check (age between 13 and 18),
  source text not null check (source <> ''),
  checked_on date not null,
  confirmed boolean not null,
  origin text not null check (origin in ('shipped', 'own'))
);
alter table places_state add column ages_checksum text not null default '';
