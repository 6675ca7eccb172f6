-- texts: the service takes the others, but not those of this item
alter table translation_task
  drop constraint translation_task_outcome_check,
  add constraint translation_task_outcome_check check (
    outcome in ('waiting', 'proposed', 'some', 'refused', 'nothing', 'children', 'languages', 'texts', 'gone'));
