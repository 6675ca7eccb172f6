-- The hub's own logo: a file and where browsers get it; none: the star and the name.
alter table web_appearance add column logo_file bigint, add column logo text,
  add check ((logo_file is null) = (logo is null));
