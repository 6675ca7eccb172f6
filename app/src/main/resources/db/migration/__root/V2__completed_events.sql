-- Completed events are deleted from now on; until now they were kept.
delete from event_publication where completion_date is not null;
