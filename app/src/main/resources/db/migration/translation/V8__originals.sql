-- what was not written in a language, without a look at all that was
create index on translation_entry (original, visits desc, entry_id desc) where open;
