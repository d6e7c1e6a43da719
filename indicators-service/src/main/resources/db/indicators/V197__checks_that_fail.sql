-- A submission whose checks fail waits and is tried again while others pass it; after some attempts it is parked.

alter table check_due
  add column attempts  integer     not null default 0,
  add column next_try  timestamptz not null default '-infinity',
  add column parked_at timestamptz,
  add column problem   text;
comment on column check_due.next_try is 'Not before; while it is being looked at, when another may take it over.';
comment on column check_due.parked_at is 'Set after the last attempt: nobody looks at it until this is null again.';
comment on column check_due.problem is 'What the last attempt ended with.';

create function within_double(figure numeric) returns double precision
  language sql immutable parallel safe
return case
  when figure = 0 then 0
  when abs(figure) between 1e-300 and 1e300 then figure::double precision
end;
comment on function within_double(numeric) is
  'A figure as the checks compute with it; null where a double cannot hold it, such as 1e400.';
