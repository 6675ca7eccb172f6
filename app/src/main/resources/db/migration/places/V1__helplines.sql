-- Helplines change more often than countries, and editors will change them here: the file that comes with the hub only fills and
-- updates the rows that nobody touched (origin shipped).
create table places_helpline (
  id bigint generated always as identity primary key,
  country text not null,
  number text not null,
  name text not null,
  -- who answers: child, emergency, missing, violence, online …
  kind text not null,
  -- opening hours as in OpenStreetMap: 24/7, Mo-Fr 09:00-22:00
  hours text not null default '',
  free text not null default 'unknown' check (free in ('yes', 'no', 'unknown')),
  anonymous text not null default 'unknown' check (anonymous in ('yes', 'no', 'unknown')),
  recorded text not null default 'unknown' check (recorded in ('yes', 'no', 'unknown')),
  located text not null default 'unknown' check (located in ('yes', 'no', 'unknown')),
  channels text[] not null default '{}',
  website text,
  source text not null,
  checked_on date not null,
  -- a remark by language tag
  notes jsonb not null default '{}',
  position integer not null,
  origin text not null check (origin in ('shipped', 'own')),
  unique (country, number, kind)
);

-- One row: the file that was loaded last.
create table places_state (
  single boolean primary key default true check (single),
  shipped_checksum text not null default ''
);
insert into places_state default values;
