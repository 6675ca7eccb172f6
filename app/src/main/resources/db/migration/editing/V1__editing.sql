-- What somebody writes or looks after: one row for each entry of the catalogue, and for each that is to become one.
create table editing_item (
  id bigint generated always as identity primary key,
  kind text not null,
  -- none until it is public for the first time
  entry_id bigint unique references catalogue_entry on delete cascade,
  -- the member who began it; none where it came from a source, or she has left
  author bigint,
  -- as the version being worked on says: who may see it depends on these
  organisation text,
  countries text[] not null default '{}',
  language text not null,
  title text not null,
  -- the version being worked on; 0: it is as it became public, and nobody has edited it here
  number integer not null default 0,
  published integer,
  handed_in integer,
  scheduled integer,
  publish_on date,
  -- the last day on which it is public
  last_day date,
  -- member:17, member (who has left), clock, or source; none where it is not withdrawn
  withdrawn_by text,
  changed_at timestamptz not null,
  state text generated always as (case
    when handed_in is not null then 'review'
    when withdrawn_by is not null then 'withdrawn'
    when published is not null then 'published'
    else 'draft' end) stored,
  check ((scheduled is null) = (publish_on is null))
);
create index on editing_item (changed_at desc, id desc);
create index on editing_item (author, changed_at desc) where author is not null;
create index on editing_item (organisation, changed_at desc) where organisation is not null;
create index on editing_item (changed_at, id) where handed_in is not null;
create index on editing_item (publish_on) where publish_on is not null;
create index on editing_item (last_day) where last_day is not null;

-- Versions are added; only the one that becomes public is made to say exactly what is public.
create table editing_version (
  item_id bigint not null references editing_item on delete cascade,
  number integer not null check (number > 0),
  content jsonb not null,
  -- none: it is what a source said, or a former member saved it
  saved_by bigint,
  former boolean not null default false,
  at timestamptz not null,
  note text not null default '',
  primary key (item_id, number)
);

-- What a member has typed and not saved; may be half a date.
create table editing_autosave (
  item_id bigint not null references editing_item on delete cascade,
  member bigint not null,
  base integer not null,
  content jsonb not null,
  at timestamptz not null,
  primary key (item_id, member)
);

create table editing_review (
  id bigint generated always as identity primary key,
  item_id bigint not null references editing_item on delete cascade,
  number integer not null,
  -- none: a former member, as below
  handed_in_by bigint,
  handed_in_at timestamptz not null,
  outcome text check (outcome in ('accepted', 'returned', 'taken-back')),
  decided_by bigint,
  decided_at timestamptz,
  words text not null default '',
  check ((outcome is null) = (decided_at is null))
);
create unique index on editing_review (item_id) where outcome is null;
create index on editing_review (handed_in_by) where outcome = 'accepted';

-- Whether what an organisation's own editors publish is reviewed first; without a row it is.
create table editing_agreement (
  organisation text primary key,
  reviewed boolean not null,
  agreed_by bigint,
  agreed_at timestamptz not null
);

-- Members whose contributions are not reviewed any more.
create table editing_trust (
  member bigint primary key,
  given_by bigint,
  given_at timestamptz not null
);

insert into editing_item (kind, entry_id, organisation, countries, language, title, published, withdrawn_by, changed_at)
select e.kind, e.id, case when e.kind = 'organisation' then e.slug else o.slug end, e.countries, e.original_language,
  t.title, 0, case when e.visibility <> 'public' then 'source' end, e.changed_at
from catalogue_entry e
join catalogue_text t on t.entry_id = e.id and t.language = e.original_language
left join catalogue_entry o on o.id = e.organisation_id;
