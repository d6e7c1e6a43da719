-- Rows that wait until a person says what the name of their area means.

create table held_push (
  question   text        not null,
  submission text        not null,
  provider   text        not null,
  subject    text        not null,
  areas      text[]      not null,
  manner     jsonb       not null,
  came_at    timestamptz not null,
  waiting    integer     not null,
  superseded integer     not null default 0,
  forgotten  integer     not null default 0,
  handed_in  text,
  constraint held_push_pk primary key (question, submission),
  constraint held_push_question_known foreign key (question) references name_question (id),
  constraint held_push_handed_in_once unique (handed_in),
  constraint held_push_counts check (waiting >= 0 and superseded >= 0 and forgotten >= 0),
  constraint held_push_waits_or_is_handed_in check (handed_in is null or waiting = 0)
);
create index held_push_of_submission on held_push (submission);
create index held_push_not_handed_in on held_push (came_at) where handed_in is null;
comment on table held_push is
  'What of a push waits for the answer to one name, and what became of it. No values: whoever sees the name sees this.';
comment on column held_push.areas is 'Areas of the key that sent it, as they were then; none means all.';
comment on column held_push.manner is 'How its rows are to be read and taken, as its request said it.';
comment on column held_push.came_at is 'When the rows were told; a figure that was told later is not overwritten by them.';
comment on column held_push.handed_in is 'The submission that was made of the rows.';

create table held_row (
  question   text        not null,
  submission text        not null,
  row_no     integer     not null,
  provider   text        not null,
  subject    text        not null,
  came_at    timestamptz not null,
  name       text        not null,
  indicator  text        not null,
  element    text        not null,
  period     text        not null,
  dataset    text        not null,
  cells      text        not null,
  constraint held_row_pk primary key (question, submission, row_no),
  constraint held_row_push_known foreign key (question, submission) references held_push (question, submission)
);
create index held_row_of_figure on held_row (question, name, indicator, element, period, dataset);
comment on table held_row is 'Rows that wait for the name of their area; gone once they are handed in, superseded or forgotten.';
comment on column held_row.name is 'The area as it was sent; the name that is asked for may be a part of it.';
comment on column held_row.element is 'The data element, where the row is a part of a ratio; else empty.';
comment on column held_row.cells is 'The row as it was sent, as a line of NDJSON.';

alter table held_row enable row level security;
alter table held_row force row level security;
create policy held_row_own on held_row using (
  (select reaches_all()) or provider = (select current_setting('sopan.provider', true))
  or subject = (select current_setting('sopan.person', true)));
