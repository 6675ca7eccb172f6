-- Who did what with a concern moves to the audit log of all rooms.
do $$
declare
  deed record;
begin
  for deed in
    select a.at, a.actor, a.action, c.reference from moderation_audit a join moderation_concern c on c.id = a.concern_id order by a.id
  loop
    if starts_with(deed.actor, 'command line, ') then
      perform audit_append(deed.at, 'command', 'concern.' || deed.action, 'concern:' || deed.reference,
        jsonb_build_object('account', substr(deed.actor, 15)));
    else
      perform audit_append(deed.at, deed.actor, 'concern.' || deed.action, 'concern:' || deed.reference, '{}');
    end if;
  end loop;
end $$;

alter table moderation_concern
  drop constraint moderation_concern_state_check,
  -- taken: somebody has begun to work on it, so that the clock stands
  add constraint moderation_concern_state_check check (state in ('received', 'escalated', 'taken', 'closed')),
  -- how many steps of the escalation were made, and when the next is due
  add column step smallint not null default 0 check (step between 0 and 3),
  add column step_at timestamptz,
  add column closed_at timestamptz;
update moderation_concern set step_at = due_at,
  closed_at = (select max(at) from moderation_audit where concern_id = moderation_concern.id and action = 'closed');
alter table moderation_concern alter column step_at set not null;
create index on moderation_concern (step_at) where state in ('received', 'escalated');

drop table moderation_audit;
drop function moderation_audit_stays();

-- Whom the clock told. Here and below, a member who has left leaves her deeds behind without her number.
create table moderation_told (
  concern_id bigint not null references moderation_concern,
  step smallint not null,
  member_id bigint,
  at timestamptz not null,
  unique (concern_id, step, member_id)
);

-- Who opened the words of a concern; they stay open to her for an hour.
create table moderation_reading (
  concern_id bigint not null references moderation_concern,
  member_id bigint,
  at timestamptz not null
);
create index on moderation_reading (concern_id, member_id, at);

-- What the reporter was answered.
create table moderation_answer (
  id bigint generated always as identity primary key,
  concern_id bigint not null references moderation_concern,
  words text not null check (length(words) between 1 and 5000),
  member_id bigint,
  at timestamptz not null
);
create index on moderation_answer (concern_id);

-- Who works on a task of the queue, of whichever sort; key is what the sort calls it.
create table moderation_assignment (
  sort text not null,
  key text not null,
  member_id bigint not null,
  given_by bigint,
  at timestamptz not null,
  primary key (sort, key)
);
create index on moderation_assignment (member_id);

-- What colleagues tell each other about a task.
create table moderation_note (
  id bigint generated always as identity primary key,
  sort text not null,
  key text not null,
  member_id bigint,
  words text not null check (length(words) between 1 and 5000),
  at timestamptz not null
);
create index on moderation_note (sort, key);

-- What the author of a refused or removed item is told, and what she answers.
create table moderation_decision (
  id bigint generated always as identity primary key,
  -- as in the audit log: item:7
  subject text not null,
  title text not null,
  title_language text not null,
  country text,
  author_id bigint not null,
  verdict text not null check (verdict in ('refused', 'removed')),
  reason text not null,
  words text not null check (length(words) <= 5000),
  decided_by bigint,
  decided_at timestamptz not null,
  appeal text check (length(appeal) between 1 and 5000),
  appealed_at timestamptz,
  outcome text check (outcome in ('upheld', 'overturned')),
  outcome_words text check (length(outcome_words) <= 5000),
  reviewed_by bigint check (reviewed_by <> decided_by),
  reviewed_at timestamptz,
  check ((appeal is null) = (appealed_at is null)),
  check ((outcome is null) = (reviewed_at is null) and (outcome is null or appeal is not null))
);
create index on moderation_decision (author_id);
create index on moderation_decision (appealed_at) where appeal is not null;
