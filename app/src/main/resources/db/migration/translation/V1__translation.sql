-- What translators find in their queue: one row for each entry of the catalogue.
create table translation_entry (
  entry_id bigint primary key references catalogue_entry on delete cascade,
  kind text not null,
  original text not null,
  countries text[] not null default '{}',
  organisation text,
  open boolean not null,
  -- by people in the last thirty days
  visits bigint not null default 0
);
create index on translation_entry (visits desc, entry_id desc) where open;

-- The texts that were translated, as they read when somebody translated them, and as they read now.
create table translation_source (
  entry_id bigint not null references catalogue_entry on delete cascade,
  field text not null check (field in ('title', 'summary', 'body')),
  hash text not null,
  words text not null,
  -- when it was first seen to read so
  since timestamptz not null,
  current boolean not null,
  primary key (entry_id, field, hash)
);
create unique index on translation_source (entry_id, field) where current;

-- What each text of a translation was made from. Texts that were replaced stay, so that it is known when they come back.
create table translation_made (
  entry_id bigint not null references catalogue_entry on delete cascade,
  language text not null,
  field text not null check (field in ('title', 'summary', 'body')),
  hash text not null,
  -- of the source text; none: older than what is known, so out of date
  source text,
  state text not null check (state in ('machine', 'fresh', 'reviewed')),
  -- who translated or checked it here; none for what a source or an editor brought, and for who has left
  member bigint references accounts_member on delete set null,
  translator text not null default '',
  at timestamptz,
  current boolean not null default false,
  primary key (entry_id, language, field, hash)
);
create unique index on translation_made (entry_id, language, field) where current;
create index on translation_made (member) where member is not null;

-- How each translation stands, for the queue.
create table translation_text (
  entry_id bigint not null references translation_entry on delete cascade,
  language text not null,
  stale boolean not null,
  machine boolean not null,
  finished boolean not null,
  -- fields of the original that have no translation
  gaps smallint not null,
  -- whether the memory holds its sentences as they are now
  remembered boolean not null default false,
  primary key (entry_id, language)
);
create index on translation_text (language, entry_id) where stale;
create index on translation_text (language, entry_id) where machine;
create index on translation_text (entry_id) where not remembered;

-- What a translator has typed and not finished; she alone sees it.
create table translation_draft (
  entry_id bigint not null references catalogue_entry on delete cascade,
  language text not null,
  member bigint not null references accounts_member on delete cascade,
  -- which source and which translation it was begun on
  base text not null,
  title text not null,
  summary text not null,
  body text not null,
  at timestamptz not null,
  primary key (entry_id, language, member)
);
create index on translation_draft (member);

-- Sentences and paragraphs of public items with their translations.
create table translation_memory (
  entry_id bigint not null references catalogue_entry on delete cascade,
  language text not null,
  position integer not null,
  source_language text not null,
  source text not null,
  target text not null,
  -- like sources share some of these
  bands integer[] not null,
  primary key (entry_id, language, position)
);
create index on translation_memory using gin (bands);

-- Of what is there already the present source counts as what its translations were made from.
insert into translation_entry (entry_id, kind, original, countries, organisation, open)
select e.id, e.kind, e.original_language, e.countries, case when e.kind = 'organisation' then e.slug else o.slug end,
  e.visibility = 'public'
from catalogue_entry e left join catalogue_entry o on o.id = e.organisation_id;

create temporary table translation_found on commit drop as
select f.entry_id, f.language, f.field, left(encode(sha256(convert_to(f.words, 'UTF8')), 'hex'), 32) as hash, f.words, f.state,
  f.translator
from (
  select t.entry_id, t.language, x.field, x.words, t.state, coalesce(t.translator, '') as translator
  from catalogue_text t cross join lateral (values ('title', t.title), ('summary', t.summary)) as x(field, words)
  union all
  select b.entry_id, b.language, 'body', b.markdown, coalesce(t.state, 'reviewed'), coalesce(t.translator, '')
  from (select * from catalogue_body union all select * from library_body union all select * from news_body) b
  left join catalogue_text t on t.entry_id = b.entry_id and t.language = b.language) f
where f.words <> '';

insert into translation_source (entry_id, field, hash, words, since, current)
select f.entry_id, f.field, f.hash, f.words, now(), true
from translation_found f join catalogue_entry e on e.id = f.entry_id and e.original_language = f.language
where exists (select from translation_found o where o.entry_id = f.entry_id and o.language <> f.language);

insert into translation_made (entry_id, language, field, hash, source, state, translator, current)
select f.entry_id, f.language, f.field, f.hash,
  case when f.state <> 'stale' then coalesce(s.hash, left(encode(sha256(''), 'hex'), 32)) end,
  case when f.state = 'machine' then 'machine' else 'reviewed' end, f.translator, true
from translation_found f
join catalogue_entry e on e.id = f.entry_id and e.original_language <> f.language
left join translation_source s on s.entry_id = f.entry_id and s.field = f.field and s.current;

insert into translation_text (entry_id, language, stale, machine, finished, gaps)
select m.entry_id, m.language, bool_or(m.source is null), bool_or(m.state = 'machine'), bool_and(m.state = 'reviewed'),
  (select count(*) from translation_source s where s.entry_id = m.entry_id and s.current
    and not exists (select from translation_made x
      where x.entry_id = s.entry_id and x.language = m.language and x.field = s.field))
from translation_made m group by m.entry_id, m.language;
