-- How sure a survey is of its figures: what reported figures are held against.

create table survey_precision (
  indicator      text        not null,
  area           text        not null,
  period         text        not null,
  dataset        text        not null,
  entry          integer     not null,
  state          text        not null,
  sample_size    integer,
  standard_error numeric,
  design_effect  numeric,
  provider       text        not null,
  subject        text        not null,
  given_at       timestamptz not null,
  constraint survey_precision_pk primary key (indicator, area, period, dataset, entry),
  constraint survey_precision_counts_from_one check (entry >= 1),
  constraint survey_precision_says_something check (sample_size is not null or standard_error is not null),
  constraint survey_precision_possible check (
    coalesce(sample_size > 0, true) and coalesce(standard_error > 0, true) and coalesce(design_effect > 0, true))
);
comment on table survey_precision is
  'Sample size and standard error of a survey''s figure; rows are added and never changed, the newest entry counts.';
comment on column survey_precision.design_effect is
  'How many times the variance of a simple random sample; only where the standard error is worked out from the size.';
create trigger survey_precision_is_immutable before update or delete or truncate on survey_precision
  for each statement execute function refuse_change();

alter table survey_precision enable row level security;
alter table survey_precision force row level security;
create policy survey_precision_read on survey_precision for select using (true);
create policy survey_precision_add on survey_precision for insert with check (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));
