-- Exactly-once effects (docs/adr/0011): where each consumer stands, and what it could not apply.

create table consumer_offset (
  consumer      text        not null,
  topic         text        not null,
  part          integer     not null,
  next          bigint      not null default 0,
  applied       bigint      not null default 0,
  epoch_counter integer,
  epoch_id      uuid,
  replays       bigint      not null default 0,
  moved_at      timestamptz not null default clock_timestamp(),
  constraint consumer_offset_pk primary key (consumer, topic, part),
  constraint consumer_offset_epoch_is_whole check ((epoch_counter is null) = (epoch_id is null))
);
comment on table consumer_offset is
  'Where a consumer stands in a partition; moves by compare-and-set in the transaction that holds the effects.';
comment on column consumer_offset.next is 'The Kafka offset to read next.';
comment on column consumer_offset.applied is 'The seq of the last event applied.';
comment on column consumer_offset.replays is 'Counts replays of dead letters; part of the comparison, so that a replay and a poll never pass each other.';

create table dead_letter (
  id             bigint generated always as identity,
  consumer       text        not null,
  topic          text        not null,
  part           integer     not null,
  record_offset  bigint      not null,
  state          text        not null,
  reason         text        not null,
  event_id       text        not null,
  seq            bigint,
  key            text,
  type           text,
  event_time     timestamptz,
  correlation_id text,
  causation_id   text,
  payload        bytea       not null,
  parked_at      timestamptz not null default clock_timestamp(),
  constraint dead_letter_pk primary key (id),
  constraint dead_letter_once unique (consumer, topic, part, event_id),
  constraint dead_letter_state_known check (state in ('dead', 'parked', 'unknown-type', 'unreadable'))
);
create index dead_letter_of_key on dead_letter (consumer, topic, part, key, seq);
comment on table dead_letter is
  'Events a consumer could not apply: dead (breaks its contract), parked (waits in order behind a dead one of its key), unknown-type (re-read at the next start), unreadable (not one of ours: no envelope).';

create table lease (
  name   text        not null,
  holder text        not null,
  fence  bigint      not null,
  until  timestamptz not null,
  constraint lease_pk primary key (name)
);
comment on table lease is
  'Who alone may do a thing, until when by the database''s clock; fence grows with every change of hands and goes into every write.';
