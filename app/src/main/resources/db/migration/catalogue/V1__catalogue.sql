-- What all public items share. Codes (kinds, topics, countries, languages) are kept as text: they are addresses too.
create table catalogue_entry (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('publication', 'article', 'story', 'practice', 'job', 'series', 'collection', 'organisation')),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  type text,
  original_language text not null,
  visibility text not null default 'public' check (visibility in ('draft', 'public', 'withdrawn')),
  -- ISO 8601, as exact as known: 2026, 2026-05 or 2026-05-12
  published text not null check (published ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  countries text[] not null default '{}',
  topics text[] not null default '{}',
  audiences text[] not null default '{}',
  -- languages in which the content itself can be read or downloaded
  languages text[] not null default '{}',
  age_from smallint check (age_from between 0 and 30),
  age_to smallint check (age_to between age_from and 30),
  pages integer check (pages > 0),
  organisation_id bigint references catalogue_entry on delete set null,
  -- the record in the source it was imported from: importing again finds it here
  origin text,
  origin_record text,
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (origin, origin_record)
);

create index on catalogue_entry (kind, published desc, id desc) where visibility = 'public';
create index on catalogue_entry (published desc, id desc) where visibility = 'public';
create index on catalogue_entry using gin (topics);
create index on catalogue_entry using gin (countries);
create index on catalogue_entry (organisation_id) where organisation_id is not null;
create index on catalogue_entry (id) where sample;

create table catalogue_text (
  entry_id bigint not null references catalogue_entry on delete cascade,
  language text not null,
  title text not null check (title <> ''),
  summary text not null default '',
  state text not null default 'original' check (state in ('original', 'reviewed', 'machine', 'stale')),
  translator text,
  primary key (entry_id, language)
);

-- series, collections and reading lists hold entries of any kind, in order
create table catalogue_membership (
  whole_id bigint not null references catalogue_entry on delete cascade,
  entry_id bigint not null references catalogue_entry on delete cascade,
  position integer not null default 0,
  primary key (whole_id, entry_id)
);
create index on catalogue_membership (entry_id);

create table catalogue_view (
  entry_id bigint not null references catalogue_entry on delete cascade,
  day date not null,
  views integer not null,
  primary key (entry_id, day)
);

-- an address that an item once had leads to the one it has
create table catalogue_former_slug (
  slug text primary key,
  entry_id bigint not null references catalogue_entry on delete cascade
);
