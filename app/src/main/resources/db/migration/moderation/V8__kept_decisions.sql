-- What was decided about somebody's work is kept for a time, from the last word about it on.
create index on moderation_decision (coalesce(reviewed_at, decided_at));
