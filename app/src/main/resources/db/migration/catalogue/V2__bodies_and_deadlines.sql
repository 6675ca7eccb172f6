-- The text of an entry that no feature owns: series, collections and organisations, in Markdown.
create table catalogue_body (
  entry_id bigint not null references catalogue_entry on delete cascade,
  language text not null,
  markdown text not null check (markdown <> ''),
  primary key (entry_id, language)
);

-- The last day on which an entry is of use, such as the last day to apply for a job; after it, lists leave it out.
create table catalogue_deadline (
  entry_id bigint primary key references catalogue_entry on delete cascade,
  last_day date not null
);
