-- Where it is not known when a concern was closed, its keeping counts from when it came in.
drop index moderation_concern_closed_at_idx;
create index on moderation_concern (coalesce(closed_at, received_at)) where state = 'closed' and reduced_at is null;
