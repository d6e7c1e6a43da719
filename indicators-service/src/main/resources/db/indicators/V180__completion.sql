-- What providers say is complete.

create table completion (
  provider     text        not null,
  area         text        not null,
  period       text        not null,
  data_set     text        not null,
  state        text        not null,
  completed_on date        not null,
  noted_at     timestamptz not null,
  constraint completion_pk primary key (provider, area, period, data_set),
  constraint completion_data_set_is_short check (length(data_set) <= 100)
);
create index completion_of_period on completion (period);
comment on table completion is
  'A provider''s word that it has sent all of a data set for an area and a period (DHIS2''s completeDate); the last word counts.';
comment on column completion.data_set is 'The sender''s own name of what is complete; empty when it gave none.';

alter table completion enable row level security;
alter table completion force row level security;
create policy completion_within_reach on completion using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));
