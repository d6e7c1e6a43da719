-- Figures. A revision is immutable; observation holds, per key, the newest one.

create table observation (
  indicator    text        not null,
  area         text        not null,
  period       text        not null,
  dataset      text        not null,
  state        text        not null,
  period_start date        not null,
  period_end   date        not null,
  revision     integer     not null,
  value        numeric,
  status       text        not null,
  review       text        not null,
  provider     text        not null,
  submission   text        not null,
  row_no       integer     not null,
  note         text,
  accepted_at  timestamptz not null,
  constraint observation_pk primary key (indicator, area, period, dataset)
);
comment on table observation is 'The figure that counts now for (indicator, area, period, dataset): a copy of its newest revision.';
comment on column observation.state is 'Code of the state the area lies in, IN for national figures: the key of its events.';
comment on column observation.status is 'Word of ObservationState; decides whether there is a value.';
create index observation_of_area on observation (area, period);

create table revision (
  submission   text        not null,
  row_no       integer     not null,
  indicator    text        not null,
  area         text        not null,
  period       text        not null,
  dataset      text        not null,
  state        text        not null,
  period_start date        not null,
  period_end   date        not null,
  revision     integer     not null,
  value        numeric,
  status       text        not null,
  review       text        not null,
  provider     text        not null,
  note         text,
  accepted_at  timestamptz not null,
  constraint revision_pk primary key (submission, row_no),
  constraint revision_of_key unique (indicator, area, period, dataset, revision),
  constraint revision_counts_from_one check (revision >= 1),
  constraint revision_has_value_or_reason check
    ((value is not null) = (status in ('normal', 'provisional', 'estimated', 'low-reliability')))
);
comment on table revision is 'Every figure ever accepted; what was sent and did not change anything has none.';
comment on column revision.accepted_at is 'Within one key later for each revision, so that "as of an instant" has one answer.';

create function refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception '% is immutable: rows are added and never changed or removed', tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger revision_is_immutable
  before update or delete or truncate on revision
  for each statement execute function refuse_change();

create table submission (
  id          text        not null,
  provider    text        not null,
  subject     text        not null,
  mode        text        not null,
  digest      text        not null,
  rows_sent   integer     not null,
  added       integer     not null,
  revised     integer     not null,
  unchanged   integer     not null,
  rejected    integer     not null,
  warned      integer     not null,
  accepted_at timestamptz not null,
  constraint submission_pk primary key (id),
  constraint submission_mode_known check (mode in ('atomic', 'partial')),
  constraint submission_adds_up check (rows_sent = added + revised + unchanged + rejected)
);
comment on table submission is 'What was pushed and what became of it. A refused atomic submission leaves none.';
comment on column submission.digest is 'SHA-256 of the body after decompression, hex.';

create table submission_remark (
  submission text    not null,
  position   integer not null,
  severity   text    not null,
  row_no     integer not null,
  line       integer,
  col        integer,
  pointer    text    not null,
  code       text    not null,
  detail     text    not null,
  found      text,
  expected   text,
  suggestion text,
  constraint submission_remark_pk primary key (submission, position),
  constraint submission_remark_submission_known foreign key (submission) references submission (id),
  constraint submission_remark_severity_known check (severity in ('error', 'warning'))
);
comment on table submission_remark is 'What was wrong or doubtful in a submission, up to a bound; the counts in submission are exact.';

create unlogged table staged_figure (
  submission   text    not null,
  row_no       integer not null,
  line         integer not null,
  indicator    text    not null,
  area         text    not null,
  period       text    not null,
  dataset      text    not null,
  state        text    not null,
  period_start date    not null,
  period_end   date    not null,
  value        numeric,
  status       text    not null,
  note         text
);
create index staged_figure_of_submission on staged_figure (submission);
comment on table staged_figure is
  'Checked rows of submissions on their way in; not logged, because an answer is given only after they have left it.';
