-- An operator withdrew it: an import of its source does not bring it back.
alter table catalogue_entry add held_back boolean not null default false;
