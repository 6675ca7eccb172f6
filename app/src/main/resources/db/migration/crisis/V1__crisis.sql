-- A small portal about something that happens now; after its last day (UTC) its address leads to the search.
create table crisis_desk (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  last_day date not null,
  countries text[] not null default '{}',
  -- slugs of entries, in the order of the page
  pinned text[] not null default '{}',
  -- by language tag: title and introduction (Markdown)
  texts jsonb not null
);
create index on crisis_desk (last_day);
