create table deferred_push (
  id          text        not null,
  provider    text        not null,
  subject     text        not null,
  areas       text[]      not null,
  manner      jsonb       not null,
  received_at timestamptz not null,
  status      integer,
  answer      text,
  decided_at  timestamptz,
  constraint deferred_push_pk primary key (id),
  constraint deferred_push_decided_whole check
    ((status is null) = (decided_at is null) and (answer is null) = (decided_at is null))
);
comment on table deferred_push is 'A push that was taken whole and is decided by a job; its id is that of the submission.';
comment on column deferred_push.areas is 'Areas of the key that sent it, as they were then; none means all.';

create table deferred_body (
  push  text    not null,
  part  integer not null,
  bytes bytea   not null,
  constraint deferred_body_pk primary key (push, part)
);
comment on table deferred_body is 'Bodies of deferred pushes as they were sent, in parts of 1 MiB; gone once they are decided.';
