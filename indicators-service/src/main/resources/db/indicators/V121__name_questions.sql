create table name_question (
  id           text        not null,
  provider     text        not null,
  spelled      text        not null,
  candidates   text[]      not null,
  rows_waiting integer     not null,
  submission   text        not null,
  first_seen   timestamptz not null,
  last_seen    timestamptz not null,
  status       text        not null,
  area         text,
  answered_by  text,
  answered_at  timestamptz,
  constraint name_question_pk primary key (id),
  constraint name_question_asked_once unique (provider, spelled),
  constraint name_question_status_known check (status in ('open', 'confirmed', 'dismissed')),
  constraint name_question_answered_by_somebody check
    ((status = 'open') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  constraint name_question_confirmed_with_area check ((status = 'confirmed') = (area is not null))
);
create index name_question_of_status on name_question (status, id);
comment on table name_question is
  'Names of areas that were sent and are not known. An answer becomes part of the provider''s code map.';
