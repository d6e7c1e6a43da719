-- The review: who looks at figures after they came in, and how far they have come.

create table review_part (
  submission text        not null,
  programme  text        not null,
  area       text        not null,
  state      text        not null,
  provider   text        not null,
  maker      text        not null,
  figures    integer     not null,
  step       text        not null,
  awaiting   text,
  since      timestamptz not null,
  constraint review_part_pk primary key (submission, programme, area),
  constraint review_part_submission_known foreign key (submission) references submission (id),
  constraint review_part_step_known check (step in ('submitted', 'sent-back', 'checked', 'approved', 'published')),
  constraint review_part_awaiting_known check (awaiting in ('checker', 'district', 'state', 'national')),
  constraint review_part_ends_published_or_sent_back check
    (awaiting is not null or step in ('sent-back', 'published'))
);
create index review_part_queue on review_part (awaiting, submission);
comment on table review_part is
  'Figures of one submission, programme and area that are reviewed together: those of a district with its blocks, or a state''s or the country''s own.';
comment on column review_part.awaiting is
  'The level whose turn it is; null where it is the sender''s (sent-back) or nobody''s (published).';

create table review_step (
  review      text        not null,
  submission  text        not null,
  programme   text        not null,
  area        text        not null,
  state       text        not null,
  level       text        not null,
  verdict     text        not null,
  comment     text,
  person      text        not null,
  from_step   text        not null,
  to_step     text        not null,
  awaiting    text,
  moved       integer     not null,
  reviewed_at timestamptz not null,
  constraint review_step_pk primary key (review, area),
  constraint review_step_part_known foreign key (submission, programme, area)
    references review_part (submission, programme, area),
  constraint review_step_verdict_known check (verdict in ('pass', 'send-back')),
  constraint review_step_says_why check (verdict = 'pass' or comment is not null)
);
create index review_step_of_submission on review_step (submission, programme, area);
comment on table review_step is 'What a reviewer said of a part; rows are added and never changed.';
comment on column review_step.review is 'The review as a submission; a review of several parts has a row for each.';
comment on column review_step.moved is 'Figures that stood as the submission brought them and took the new step.';
create trigger review_step_is_immutable before update or delete or truncate on review_step
  for each statement execute function refuse_change();

alter table review_part enable row level security;
alter table review_part force row level security;
create policy review_part_read on review_part for select using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[])
  or provider = (select current_setting('sopan.provider', true))
  or maker = (select current_setting('sopan.person', true)));
create policy review_part_add on review_part for insert with check (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));
create policy review_part_change on review_part for update using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));

alter table review_step enable row level security;
alter table review_step force row level security;
create policy review_step_read on review_step for select using (
  (select reaches_all()) or exists (
    select from review_part p
    where (p.submission, p.programme, p.area) = (review_step.submission, review_step.programme, review_step.area)));
create policy review_step_add on review_step for insert with check (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));

-- Who reviews a part of a submission sees that it is there.
create policy submission_reviewed on submission for select using (
  exists (select from review_part p where p.submission = submission.id));
