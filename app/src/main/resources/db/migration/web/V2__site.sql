-- How the hub is called and looks; what is empty is as the settings and the program say.
create table web_appearance (
  single boolean primary key default true check (single),
  name text not null default '' check (length(name) <= 60),
  -- of the masthead in the light theme; the darker shades are computed
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  -- tags of languages that menus leave out; their addresses work
  hidden_languages text[] not null default '{}'
);
insert into web_appearance default values;

-- What the hub tells all readers, from the first day to the last (UTC); texts by language tag.
create table web_announcement (
  id bigint generated always as identity primary key,
  texts jsonb not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day)
);
