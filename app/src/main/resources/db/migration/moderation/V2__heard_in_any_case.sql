-- One word is enough to be heard, and what was added to a form before it was sent again is heard too.
alter table moderation_concern
  drop constraint moderation_concern_worry_check,
  add constraint moderation_concern_worry_check check (length(worry) between 1 and 5000),
  drop constraint moderation_concern_form_key,
  -- one of very many from one address: marked for the moderators, never refused
  add column crowded boolean not null default false;
create unique index moderation_concern_sent on moderation_concern (form, md5(worry), md5(coalesce(contact, '')));
