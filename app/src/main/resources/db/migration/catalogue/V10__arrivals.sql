-- When an entry became public for the first time. Entries get there one transaction after the other (Entries.putAll waits
-- for its turn), so whoever has seen one arrival has seen all before it.
alter table catalogue_entry add arrived_at timestamptz;
update catalogue_entry set arrived_at = created_at where visibility <> 'draft';
create index on catalogue_entry (arrived_at desc, id desc) where visibility = 'public';

create function catalogue_note_arrival() returns trigger language plpgsql as $$
begin
  new.arrived_at = clock_timestamp();
  return new;
end
$$;
create trigger catalogue_arrival before insert or update of visibility on catalogue_entry
  for each row when (new.visibility = 'public' and new.arrived_at is null) execute function catalogue_note_arrival();
