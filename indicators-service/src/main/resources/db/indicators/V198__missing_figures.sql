-- Absence of data is a finding: what a programme asked for and nobody sent until its calendar closed.

alter table finding
  alter column submission drop not null,
  add column programme text,
  drop constraint finding_once,
  add constraint finding_once unique nulls not distinct
    (code, area, indicator, period, dataset, submission, provider, programme);
comment on column finding.submission is 'Null where it is about what was not sent.';
comment on column finding.programme is 'Whose calendar asked for the figures; null where it is about what came.';

create table calendar_closed (
  programme text        not null,
  period    text        not null,
  state     text        not null,
  missing   integer     not null,
  looked_at timestamptz not null,
  constraint calendar_closed_pk primary key (programme, period, state)
);
comment on table calendar_closed is
  'Periods a calendar has closed and for which it was looked once what is missing; state is IN for the calendar of states without one of their own.';
