-- The member who planned what is scheduled, whoever carries that version over; none where she has left.
alter table editing_item add column planned_by bigint;
update editing_item i set planned_by = v.saved_by from editing_version v
where v.item_id = i.id and v.number = i.scheduled;
