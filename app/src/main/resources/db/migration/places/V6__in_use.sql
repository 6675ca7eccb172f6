-- Countries that menus and lists leave out; their addresses work.
create table places_hidden (country text primary key);
