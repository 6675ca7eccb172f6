-- Steps of loading the sample content that are done: a start that was cut off goes on with the next.
create table samples_step (
  name text primary key,
  items integer not null,
  finished_at timestamptz not null default now()
);
