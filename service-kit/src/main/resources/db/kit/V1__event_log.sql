-- One write, then the log (docs/adr/0010). Everything the relay needs to publish, to publish again, and to know what
-- the broker has lost.

create table event_log (
  id             bigint generated always as identity (cache 1),
  seq            bigint,
  topic          text        not null,
  part           integer,
  prev           bigint,
  key            text        not null,
  type           text        not null,
  payload        json,
  submission     text,
  first_row      integer,
  last_row       integer,
  row_count      integer,
  root           text,
  correlation_id text,
  causation_id   text,
  added_at       timestamptz not null,
  constraint event_log_pk primary key (id),
  constraint event_log_seq_unique unique (seq),
  constraint event_log_sequenced_at_once
    check ((seq is null) = (prev is null) and (seq is null or part is not null)),
  constraint event_log_prev_is_before_seq check (prev < seq),
  constraint event_log_payload_or_chunk check ((payload is null) = (submission is not null)),
  constraint event_log_chunk_is_whole
    check (submission is null or (first_row <= last_row and row_count between 1 and last_row - first_row + 1))
);
create index event_log_unsequenced on event_log (id) where seq is null;
create index event_log_of_submission on event_log (submission) where submission is not null;
comment on table event_log is
  'What changed, added in the transaction that changed it. id is drawn under the row lock of the key; seq is given after commit by the sequencer and is the position everywhere.';
comment on column event_log.seq is 'Dense from 1; null until the adding transaction was seen committed.';
comment on column event_log.part is 'Kafka partition; set by the adder only for events that go to every partition.';
comment on column event_log.prev is 'The seq before this one in its partition, 0 for the first: how a consumer sees a gap.';
comment on column event_log.payload is 'JSON exactly as sent; null for a chunk, whose payload is built from the stored rows.';
comment on column event_log.row_count is 'Rows the relay must find for a chunk, or it stops and alarms.';

create table log_head (
  only_row boolean not null default true,
  seq      bigint  not null,
  constraint log_head_pk primary key (only_row),
  constraint log_head_has_one_row check (only_row)
);
insert into log_head (seq) values (0);
comment on table log_head is 'The last seq given out; its row lock lets one sequencing pass run at a time.';

create table log_partition (
  topic    text    not null,
  part     integer not null,
  last_seq bigint  not null,
  constraint log_partition_pk primary key (topic, part)
);
comment on table log_partition is 'The last seq of each partition; written by the sequencer only.';

create table epoch (
  counter integer     not null,
  id      uuid        not null,
  reason  text        not null,
  since   timestamptz not null default clock_timestamp(),
  constraint epoch_pk primary key (counter),
  constraint epoch_counts_from_one check (counter >= 1)
);
insert into epoch (counter, id, reason) values (1, uuidv7(), 'created');
comment on table epoch is
  'Which life of this database is speaking. A restored backup begins a new one; the highest counter is current, and of two with one counter the younger uuid (version 7) wins.';

create table log_sent (
  topic        text    not null,
  part         integer not null,
  epoch        integer not null,
  topic_id     text,
  acked_seq    bigint  not null default 0,
  acked_offset bigint  not null default -1,
  first_offset bigint  not null default 0,
  constraint log_sent_pk primary key (topic, part),
  constraint log_sent_epoch_known foreign key (epoch) references epoch (counter)
);
comment on table log_sent is 'What the broker has acknowledged for each partition; written by the publisher only.';
comment on column log_sent.topic_id is 'Kafka''s id of the topic: another one means the topic was made anew and is empty.';
comment on column log_sent.acked_offset is 'Where acked_seq lies, -1 for nowhere; an acknowledgement at or below it means the tail was lost.';
comment on column log_sent.first_offset is 'Where the present filling began; a log that starts later has lost its head.';

create function begin_epoch(why text) returns integer
  language plpgsql
as $$
declare
  begun integer;
begin
  insert into epoch (counter, id, reason)
  select max(counter) + 1, uuidv7(), why from epoch
  returning counter into begun;
  -- Everything is told again under the new epoch, from seq 1.
  update log_sent set epoch = begun, topic_id = null, acked_seq = 0, acked_offset = -1;
  return begun;
end
$$;
comment on function begin_epoch(text) is 'For a restored backup: consumers discard what they hold from this source and rebuild it.';
