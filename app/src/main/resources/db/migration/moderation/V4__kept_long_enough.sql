-- Of a concern that was closed long ago the figures remain: where, when, how it was reported.
alter table moderation_concern
  alter column worry drop not null,
  add column reduced_at timestamptz,
  add check ((reduced_at is null) = (worry is not null)),
  add check (reduced_at is null
    or (state = 'closed' and contact is null and about is null and outcome is null));
create index on moderation_concern (closed_at) where state = 'closed' and reduced_at is null;
