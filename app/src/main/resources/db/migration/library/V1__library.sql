create table library_publication (
  entry_id bigint primary key references catalogue_entry on delete cascade,
  -- [{"name": "Ana Uzorak", "body": false}], in the order of the title page
  authors jsonb not null default '[]',
  publisher text,
  licence text,
  isbn text,
  doi text,
  url text,
  symbol text,
  status text,
  donors text[] not null default '{}'
);
create index on library_publication (lower(doi)) where doi is not null;
create index on library_publication (isbn) where isbn is not null;
create index on library_publication (url) where url is not null;

-- a text of some pages in Markdown, read on the publication's own page
create table library_body (
  entry_id bigint not null references library_publication on delete cascade,
  language text not null,
  markdown text not null,
  primary key (entry_id, language)
);

-- a long text with numbered paragraphs; anchors are the same in all languages
create table library_paragraph (
  entry_id bigint not null references library_publication on delete cascade,
  language text not null,
  position integer not null,
  anchor text not null,
  number text not null default '',
  level smallint not null default 0,
  heading boolean not null default false,
  body text not null,
  primary key (entry_id, language, position),
  unique (entry_id, language, anchor)
);

-- a paragraph that names another text, or a paragraph of it
create table library_reference (
  entry_id bigint not null references library_publication on delete cascade,
  anchor text not null,
  words text not null,
  target_slug text not null,
  target_anchor text,
  primary key (entry_id, anchor, words)
);
create index on library_reference (target_slug);

create table library_file (
  entry_id bigint not null references library_publication on delete cascade,
  file_id bigint not null,
  language text not null,
  position integer not null default 0,
  primary key (entry_id, file_id)
);
create index on library_file (file_id);

-- from: is a translation of, a newer version of, an adaptation of, a child-friendly version of
create table library_relation (
  entry_id bigint not null references library_publication on delete cascade,
  relation text not null check (relation in ('translation-of', 'replaces', 'adapts', 'explains')),
  target_slug text not null,
  primary key (entry_id, relation, target_slug)
);
create index on library_relation (target_slug);

-- imported records that look like one that is here: a person decides
create table library_duplicate (
  id bigint generated always as identity primary key,
  entry_id bigint not null references catalogue_entry on delete cascade,
  reason text not null check (reason in ('doi', 'isbn', 'url', 'title')),
  origin text not null,
  origin_record text not null,
  draft jsonb not null,
  found_at timestamptz not null default now(),
  unique (origin, origin_record)
);
