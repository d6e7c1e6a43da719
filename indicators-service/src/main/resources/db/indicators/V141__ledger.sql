-- What was accepted can be proved: rows hash into chunks, chunks into one log after RFC 9162.

create function revision_leaf(r revision) returns bytea
  language sql stable parallel safe
return sha256('\x00'::bytea || convert_to(
  r.submission || e'\t' || r.row_no || e'\t' || r.indicator || e'\t' || r.area || e'\t' || r.period || e'\t' || r.dataset
  || e'\t' || r.state || e'\t' || (r.period_start - date '1970-01-01') || e'\t' || (r.period_end - date '1970-01-01')
  || e'\t' || r.revision || e'\t' || coalesce(r.value::text, '') || e'\t' || r.status || e'\t' || r.review
  || e'\t' || r.provider || e'\t' || (extract(epoch from r.accepted_at) * 1000000)::bigint
  || e'\t' || coalesce(r.origin::text, '') || e'\t' || coalesce(r.numerator::text, '')
  || e'\t' || coalesce(r.denominator::text, '') || e'\t' || coalesce('+' || r.note, '-'), 'UTF8'));
comment on function revision_leaf(revision) is
  'Hash of a row in canonical form (docs/reference/ledger.md): fields in this order between tabs, days and microseconds since 1970, the note last.';

create table ledger_leaf (
  leaf        bigint      not null,
  seq         bigint      not null,
  submission  text        not null,
  provider    text        not null,
  state       text        not null,
  first_row   integer     not null,
  last_row    integer     not null,
  row_count   integer     not null,
  root        bytea       not null,
  appended_at timestamptz not null,
  constraint ledger_leaf_pk primary key (leaf),
  constraint ledger_leaf_of_event unique (seq),
  constraint ledger_leaf_counts_from_zero check (leaf >= 0),
  constraint ledger_leaf_root_is_sha256 check (length(root) = 32)
);
create index ledger_leaf_of_submission on ledger_leaf (submission);
create index ledger_leaf_of_provider on ledger_leaf (provider, leaf);
comment on table ledger_leaf is
  'The log: one leaf per chunk of revisions, in the order in which the relay gave the chunks their place. Rows are added and never changed.';
comment on column ledger_leaf.root is 'Merkle root over the chunk''s rows in canonical form.';

create table ledger_node (
  level    smallint not null,
  position bigint   not null,
  hash     bytea    not null,
  constraint ledger_node_pk primary key (level, position),
  constraint ledger_node_is_sha256 check (length(hash) = 32)
);
comment on table ledger_node is
  'Complete nodes of the log''s tree: the one at (level, position) covers 2^level leaves from position * 2^level on.';

create table ledger_checkpoint (
  size      bigint      not null,
  root      bytea       not null,
  signed_at timestamptz not null,
  signature text        not null,
  constraint ledger_checkpoint_pk primary key (size)
);
comment on table ledger_checkpoint is
  'Signed statements of what the log''s root was at a size; who holds one can tell whether the log was changed since.';

create trigger ledger_leaf_is_immutable before update or delete or truncate on ledger_leaf
  for each statement execute function refuse_change();
create trigger ledger_node_is_immutable before update or delete or truncate on ledger_node
  for each statement execute function refuse_change();
create trigger ledger_checkpoint_is_immutable before update or delete or truncate on ledger_checkpoint
  for each statement execute function refuse_change();
