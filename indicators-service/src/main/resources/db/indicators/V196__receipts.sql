-- What was signed when a submission was accepted, kept: whoever changes the submission afterwards cannot sign it anew.

create table receipt (
  submission text not null,
  signature  text not null,
  constraint receipt_pk primary key (submission),
  constraint receipt_submission_known foreign key (submission) references submission (id)
);
comment on table receipt is
  'The receipt of a submission as it was signed in the transaction that accepted it; rows are added and never changed.';
comment on column receipt.signature is 'Compact JWS (ES256); its payload holds the facts of the submission and the root of its chunks.';
create trigger receipt_is_immutable before update or delete or truncate on receipt
  for each statement execute function refuse_change();

alter table receipt enable row level security;
alter table receipt force row level security;
create policy receipt_own on receipt using (
  (select reaches_all()) or exists (select from submission s where s.id = receipt.submission));
