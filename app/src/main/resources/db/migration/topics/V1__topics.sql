-- The vocabulary (SKOS). The slug is skos:notation and the topic's address; uri is its name in the world.
create table topics_concept (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  uri text not null unique,
  -- shipped: follows the vocabulary that comes with the hub; own: changed here, an update leaves it alone
  origin text not null check (origin in ('shipped', 'own')),
  changed_at timestamptz not null
);

create table topics_label (
  slug text not null references topics_concept on delete cascade,
  kind text not null check (kind in ('pref', 'alt', 'hidden', 'definition')),
  language text not null,
  text text not null check (text <> ''),
  primary key (slug, kind, language, text)
);
create unique index on topics_label (slug, kind, language) where kind in ('pref', 'definition');

create table topics_relation (
  slug text not null references topics_concept on delete cascade,
  relation text not null check (relation in ('broader', 'related')),
  target text not null references topics_concept on delete cascade,
  primary key (slug, relation, target),
  check (slug <> target)
);
create index on topics_relation (target);

-- One row: which shipped vocabulary was loaded last, and a number that grows with every change.
create table topics_state (
  single boolean primary key default true check (single),
  shipped_checksum text not null default '',
  revision bigint not null default 0
);
insert into topics_state default values;
