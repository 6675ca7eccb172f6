-- A listener is known by its class, and that of the index has moved.
update event_publication
set listener_id = replace(listener_id, 'org.childhub.search.IndexFeed', 'org.childhub.search.feed.IndexFeed')
where listener_id like 'org.childhub.search.IndexFeed.%';
