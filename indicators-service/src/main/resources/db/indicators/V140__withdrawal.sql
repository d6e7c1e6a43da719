-- Taking a submission back. A figure's value comes from a push; a withdrawal and a review step repeat one that is known.

alter table observation add column origin integer;
alter table revision add column origin integer;
comment on column revision.origin is
  'Number of the revision whose value this one repeats (restored by a withdrawal, moved by a review); null where a push brought it; its own number where a withdrawal left nothing.';
comment on column observation.origin is 'As in revision: coalesce(origin, revision) is the revision the value came with.';

alter table submission
  add column kind text not null default 'push',
  add column withdraws text,
  add column reason text,
  add constraint submission_kind_known check (kind in ('push', 'withdrawal', 'review')),
  add constraint submission_withdraws_known foreign key (withdraws) references submission (id),
  add constraint submission_withdrawn_once unique (withdraws),
  add constraint submission_withdrawal_says_what check ((kind = 'withdrawal') = (withdraws is not null)),
  add constraint submission_withdrawal_says_why check (kind <> 'withdrawal' or reason is not null);
comment on column submission.kind is
  'push brings figures; withdrawal restores what stood before a push; review moves figures a step.';
comment on column submission.withdraws is 'The push a withdrawal takes back; each can be taken back once.';

create table taken_back (
  submission text not null,
  withdrawal text not null,
  constraint taken_back_pk primary key (submission),
  constraint taken_back_submission_known foreign key (submission) references submission (id)
);
comment on table taken_back is
  'Which pushes no figure falls back to any more; apart from submission, because every provider must be able to see it.';
