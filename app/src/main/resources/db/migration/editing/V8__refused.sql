-- A review may end for good. Those whose item it is hear why and may appeal, each through a decision of her own.
alter table editing_review
  drop constraint editing_review_outcome_check,
  add constraint editing_review_outcome_check check (outcome in ('accepted', 'returned', 'refused', 'taken-back'));

create table editing_refusal (
  decision bigint primary key,
  review_id bigint not null references editing_review on delete cascade,
  member bigint not null
);
create index on editing_refusal (review_id);
create index on editing_refusal (member);
