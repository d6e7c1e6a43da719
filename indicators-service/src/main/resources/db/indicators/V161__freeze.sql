-- Freezes: which revision of each figure counts officially, from when on.

create table freeze_head (
  programme text    not null,
  number    integer not null,
  constraint freeze_head_pk primary key (programme)
);
comment on table freeze_head is 'Number of the last freeze of a programme; its row lock lets one freeze of it run at a time.';

create table figure_freeze (
  id         text        not null,
  programme  text        not null,
  number     integer     not null,
  period     text        not null,
  period_end date        not null,
  state      text,
  reason     text        not null,
  taken_from text        not null,
  figures    integer     not null,
  digest     text        not null,
  frozen_by  text        not null,
  frozen_at  timestamptz not null,
  constraint freeze_pk primary key (id),
  constraint freeze_number_once unique (programme, number),
  constraint freeze_counts_from_one check (number >= 1),
  constraint freeze_reason_known check (reason in ('calendar', 'appeal', 'manual'))
);
create unique index freeze_by_calendar_once on figure_freeze (programme, period, state, reason) nulls not distinct
  where reason <> 'manual';
comment on table figure_freeze is
  'What a programme took as official at one time. Rows are added and never changed; a later freeze adds what came or was corrected since.';
comment on column figure_freeze.state is 'The state it is about; null for all that have no calendar of their own.';
comment on column figure_freeze.taken_from is 'The step of the review from which on figures were taken.';
comment on column figure_freeze.digest is
  'SHA-256 over one line indicator:area:period:dataset@revision for each figure, by state, indicator, area, period, dataset.';

create table frozen_figure (
  programme text    not null,
  indicator text    not null,
  area      text    not null,
  period    text    not null,
  dataset   text    not null,
  number    integer not null,
  freeze_id text    not null,
  state     text    not null,
  revision  integer not null,
  origin    integer not null,
  constraint frozen_figure_pk primary key (programme, indicator, area, period, dataset, number),
  constraint frozen_figure_freeze_known foreign key (freeze_id) references figure_freeze (id) deferrable initially deferred
);
create index frozen_figure_of_freeze on frozen_figure (freeze_id, state, indicator, area, period, dataset);
comment on table frozen_figure is
  'The revisions a freeze took. A figure is in a freeze when its value is another than in the freeze before that had it.';
comment on column frozen_figure.origin is 'The revision the value came with, as in revision.';

create trigger freeze_is_immutable before update or delete or truncate on figure_freeze
  for each statement execute function refuse_change();
create trigger frozen_figure_is_immutable before update or delete or truncate on frozen_figure
  for each statement execute function refuse_change();

alter table frozen_figure enable row level security;
alter table frozen_figure force row level security;
create policy frozen_figure_read on frozen_figure for select using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or indicator = any ((select told('sopan.open'))::text[]) or area = any ((select told('sopan.areas'))::text[]));
create policy frozen_figure_add on frozen_figure for insert with check (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[]));
