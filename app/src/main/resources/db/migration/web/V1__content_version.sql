-- Raised after every change that a reader may see; caches and ETags of all nodes carry it.
create sequence web_content_version;
