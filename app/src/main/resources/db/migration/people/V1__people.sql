-- What a member says of herself. Her real name, address and age lie with her account.
create table people_profile (
  member_id bigint primary key references accounts_member on delete cascade,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- the name under which everyone and under which members find her; null: they do not
  public_name text,
  members_name text,
  pseudonym text not null default '',
  -- pseudonyms that would be taken for each other have the same
  pseudonym_key text unique,
  country text,
  profession text not null default '',
  other_profession text not null default '',
  -- slug of one in the catalogue; empty where the name is of another
  organisation text not null default '',
  organisation_name text not null default '',
  languages text[] not null default '{}',
  topics text[] not null default '{}',
  bio text not null default '',
  bio_language text not null default 'en',
  photo_file bigint references file_stored,
  -- parts that everyone sees, and those that members see besides
  to_everyone text[] not null default '{}',
  to_members text[] not null default '{}',
  -- what accounts say, kept here to be searched
  active boolean not null default true,
  resource_person boolean not null default false,
  verified boolean not null default false,
  check (members_name is not null or public_name is null)
);
create index on people_profile (public_name, member_id) where active and public_name is not null;
create index on people_profile (members_name, member_id) where active and members_name is not null;
create index on people_profile (photo_file) where photo_file is not null;
