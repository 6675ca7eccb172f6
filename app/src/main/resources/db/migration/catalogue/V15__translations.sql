-- How old translations are, for readers: told by the room that keeps watch over them.
create table catalogue_translation (
  entry_id bigint not null references catalogue_entry on delete cascade,
  language text not null,
  -- when somebody last translated or checked it here; none where that is not known
  translated_at timestamptz,
  -- when the original changed after it was translated; none where it did not
  source_changed_at timestamptz,
  primary key (entry_id, language)
);
