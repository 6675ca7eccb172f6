-- What was done to what by whom. Each row carries the SHA-256 of the row before it and of its own fields, so a change of any row
-- breaks the chain from there on. Rows are added by audit_append alone, never changed or removed.
create table audit_entry (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  -- texts by name
  details jsonb not null check (jsonb_typeof(details) = 'object'),
  hash bytea not null check (length(hash) = 32)
);
create index on audit_entry (actor, number);
create index on audit_entry (action, number);
create index on audit_entry (subject, number);
create index on audit_entry (at);

create function audit_stays() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry only grows';
end $$;
create trigger stays before update or delete or truncate on audit_entry for each statement execute function audit_stays();

-- A field as it is hashed: the length of its UTF-8 bytes (four bytes, the highest first), then these.
create function audit_field(field text) returns bytea language sql immutable as $$
  select int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8')
$$;

-- Adds a row to the chain. Whoever appends waits here for the transaction that appended before to end: nothing else may be locked
-- after this.
create function audit_append(happened timestamptz, actor text, action text, subject text, details jsonb) returns bigint
language plpgsql as $$
declare
  head record;
  detail record;
  fields bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit_entry', 0));
  select e.number, e.hash into head from audit_entry e order by e.number desc limit 1;
  if not found then
    select 0::bigint as number, decode(repeat('00', 32), 'hex') as hash into head;
  end if;
  fields := audit_field((head.number + 1)::text)
    || audit_field(to_char(happened at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || audit_field(actor) || audit_field(action) || audit_field(subject);
  for detail in select key, value from jsonb_each_text(details) order by key collate "C" loop
    fields := fields || audit_field(detail.key) || audit_field(detail.value);
  end loop;
  insert into audit_entry (number, at, actor, action, subject, details, hash)
  values (head.number + 1, happened, actor, action, subject, details, sha256(head.hash || fields));
  return head.number + 1;
end $$;
