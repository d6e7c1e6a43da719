-- Figures that deserve a second look: found after acceptance, answered by people.

create table finding (
  id          text             not null,
  code        text             not null,
  severity    text             not null,
  state       text             not null,
  area        text             not null,
  indicator   text,
  period      text,
  dataset     text,
  provider    text             not null,
  submission  text             not null,
  evidence    text             not null,
  strength    double precision not null,
  opened_at   timestamptz      not null,
  answer      text,
  answer_text text,
  answered_by text,
  answered_at timestamptz,
  constraint finding_pk primary key (id),
  constraint finding_once unique nulls not distinct (code, area, indicator, period, dataset, submission),
  constraint finding_severity_known check (severity in ('note', 'warning', 'serious')),
  constraint finding_answer_known check (answer in ('comment', 'correction', 'confirmation')),
  constraint finding_answer_is_whole check
    ((answer is null) = (answer_text is null) and (answer is null) = (answered_by is null)
     and (answer is null) = (answered_at is null))
);
create index finding_open on finding (state, id) where answer is null;
create index finding_of_submission on finding (submission);
comment on table finding is
  'What a check found: evidence for a person, never a penalty. Stays when it is answered; no figure is changed by it.';

alter table finding enable row level security;
alter table finding force row level security;
create policy finding_within_reach on finding using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));

create table check_due (
  submission text        not null,
  due_at     timestamptz not null,
  constraint check_due_pk primary key (submission)
);
comment on table check_due is 'Submissions whose figures were not looked at yet; a row goes with the findings it led to.';
