-- The last decision on an item, and all that a member has handed in, whatever came of it.
create index on editing_review (item_id, id desc);
drop index editing_review_handed_in_by_idx;
create index on editing_review (handed_in_by);
