-- The second line: what a session may see and write, whatever the statement says. The service tells each connection whom
-- it serves (settings sopan.*); a session that says nothing sees published figures and writes none.

create function told(setting text) returns text[]
  language sql stable parallel safe
return coalesce(nullif(current_setting(setting, true), ''), '{}')::text[];
comment on function told(text) is 'A list the service told the session; empty when it told none.';

create function reaches_all() returns boolean
  language sql stable parallel safe
return coalesce(current_setting('sopan.all', true), '') = 'on';
comment on function reaches_all() is 'Whether the session serves somebody whose reach is all of India, or the service itself.';

alter table observation enable row level security;
alter table observation force row level security;
create policy observation_read on observation for select using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or review = 'published' or indicator = any ((select told('sopan.open'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));
create policy observation_add on observation for insert with check (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));
create policy observation_change on observation for update using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));

alter table revision enable row level security;
alter table revision force row level security;
create policy revision_read on revision for select using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or review = 'published' or indicator = any ((select told('sopan.open'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));
create policy revision_add on revision for insert with check (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or area = any ((select told('sopan.areas'))::text[]));

alter table submission enable row level security;
alter table submission force row level security;
create policy submission_own on submission using (
  (select reaches_all()) or provider = (select current_setting('sopan.provider', true))
  or subject = (select current_setting('sopan.person', true)));

alter table submission_remark enable row level security;
alter table submission_remark force row level security;
create policy submission_remark_own on submission_remark using (
  (select reaches_all()) or exists (select from submission s where s.id = submission_remark.submission));
