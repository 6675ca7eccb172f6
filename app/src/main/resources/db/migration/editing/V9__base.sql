-- The version that was public when this one was saved, its own number where it became public itself: what a source has
-- changed since then is seen before this one takes its place. None: nothing was public, or it is not known.
alter table editing_version add column base integer;
update editing_version v set base = i.published
from editing_item i where i.id = v.item_id and i.published > 0 and v.number >= i.published;
