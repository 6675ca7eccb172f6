-- what a member refused before
create index on editing_review (decided_by) where outcome = 'refused';
