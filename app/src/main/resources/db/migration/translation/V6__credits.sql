-- Who worked on a translation, and the name that readers see for it: what a text was made from (translation_made) names only
-- who did so last, yet every name has to go with its member.
create table translation_credit (
  entry_id bigint not null references catalogue_entry on delete cascade,
  language text not null,
  member_id bigint not null references accounts_member on delete cascade,
  -- empty: she was not named
  name text not null,
  at timestamptz not null,
  primary key (entry_id, language, member_id, name)
);
create index on translation_credit (member_id);

insert into translation_credit (entry_id, language, member_id, name, at)
select entry_id, language, member, translator, max(coalesce(at, now()))
from translation_made where member is not null group by entry_id, language, member, translator;
