-- Up to where the letters that could not be delivered have been read.
create table newsletter_bounces (
  single boolean primary key default true check (single),
  read_up_to timestamptz not null default 'epoch'
);
insert into newsletter_bounces default values;
