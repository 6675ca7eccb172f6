-- The member whom a concern is about, where that is known: she never sees it, whatever her role.
alter table moderation_concern add column concerned_member_id bigint;
create index on moderation_concern (concerned_member_id) where concerned_member_id is not null;
