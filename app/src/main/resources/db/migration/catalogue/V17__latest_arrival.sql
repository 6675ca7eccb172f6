-- When the latest of all arrived, withdrawn ones too, is asked with each list of notices.
create index on catalogue_entry (arrived_at);
