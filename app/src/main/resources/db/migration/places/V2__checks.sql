-- Somebody found that a number does not work: it is shown to nobody until somebody confirms it.
alter table places_helpline add column doubt text check (length(doubt) between 1 and 5000), add column doubted_at timestamptz;
