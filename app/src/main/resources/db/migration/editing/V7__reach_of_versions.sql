-- Whose a version is, as it says itself: what was handed in is decided on by those.
create function editing_countries(content jsonb) returns text[] language sql immutable
return array(select jsonb_array_elements_text(content -> 'lists' -> 'countries'));

alter table editing_version
  add column countries text[] generated always as (editing_countries(content)) stored,
  add column organisation text generated always as (content -> 'facts' ->> 'organisation') stored;
