-- A retired topic keeps its page and its entries, but nobody is offered it any more.
alter table topics_concept add column retired boolean not null default false;

-- Topics that became part of another: their addresses lead there, and the vocabulary that comes with the hub does not bring them back.
create table topics_merged (
  slug text primary key,
  uri text not null unique,
  target text not null references topics_concept,
  merged_at timestamptz not null
);
create index on topics_merged (target);
