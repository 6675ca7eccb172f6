-- Who paid for it, as it says.
alter table news_item add column donors text[] not null default '{}';
