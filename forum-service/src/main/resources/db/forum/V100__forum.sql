-- Knowledge-forum events, practices, and the history of both.

create extension if not exists btree_gist;

do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
    end if;
end
$$;

create table state_change (
    number         bigint generated always as identity,
    aggregate      text        not null,
    aggregate_id   text        not null,
    change         text        not null,
    from_status    text,
    to_status      text        not null,
    at             timestamptz not null,
    person         text        not null,
    reason         text,
    titles         jsonb       not null,
    areas          varchar[]      not null,
    themes         varchar[]      not null,
    open           boolean     not null,
    correlation_id text        not null,
    constraint state_change_key primary key (number)
);
comment on table state_change is 'What happened to every aggregate, in order; rows are added only. The journey of an area is read from here.';
comment on column state_change.person is 'Opaque id of who did it; release when a release did.';
comment on column state_change.open is 'Whether anyone may know of it; steps of drafts are for those who write them.';
create index state_change_of on state_change (aggregate, aggregate_id, number);
create index state_change_touching on state_change using gin (areas);

create table forum_event (
    id             text        not null,
    revision       bigint      not null,
    status         text        not null,
    sequence       integer     not null,
    kind           text        not null,
    series         text,
    titles         jsonb       not null,
    summary        jsonb,
    time_zone      text        not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    mode           text        not null,
    venue          text,
    link           text,
    languages      varchar[]      not null,
    areas          varchar[]      not null,
    themes         varchar[]      not null,
    prefectures    varchar[]      not null,
    correlation_id text        not null,
    support_case   text,
    created_by     text        not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    constraint forum_event_key primary key (id),
    constraint forum_event_ends_after_start check (starts_at < ends_at)
);
comment on table forum_event is 'Knowledge forums, workshops, webinars, trainings and study visits; cancelled ones stay.';
comment on column forum_event.revision is 'Grows with every change; the entity tag is made of it.';
comment on column forum_event.sequence is 'iCalendar SEQUENCE: grows with each change of time, place or status only.';
create index forum_event_by_start on forum_event (starts_at, id);
create index forum_event_by_area on forum_event using gin (areas);

create table forum_session (
    id        text        not null,
    event_id  text        not null,
    titles    jsonb       not null,
    time_zone text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    room      text,
    languages varchar[]      not null,
    speakers  jsonb       not null,
    constraint forum_session_key primary key (id),
    constraint forum_session_event foreign key (event_id) references forum_event (id),
    constraint forum_session_ends_after_start check (starts_at < ends_at)
);
comment on table forum_session is 'Parts of an event with a room and speakers of their own.';
create index forum_session_by_event on forum_session (event_id);

create table forum_booking (
    kind       text      not null,
    name       text      not null,
    session_id text      not null,
    during     tstzrange not null,
    constraint forum_booking_kind check (kind in ('room', 'speaker')),
    constraint forum_booking_once exclude using gist (kind with =, name with =, during with &&)
);
comment on table forum_booking is 'Who holds which room and which speaker when; no two of one kind and name overlap.';
create index forum_booking_by_session on forum_booking (session_id);

create table practice (
    id         text        not null,
    created_at timestamptz not null,
    constraint practice_key primary key (id)
);
comment on table practice is 'One row per practice; held while any of its versions changes.';

create table practice_version (
    id             text        not null,
    practice       text        not null,
    number         integer     not null,
    revision       bigint      not null,
    status         text        not null,
    content        jsonb       not null,
    content_hash   text        not null,
    areas          varchar[]      not null,
    themes         varchar[]      not null,
    makers         varchar[]      not null,
    search_text    text        not null,
    search_grams   varchar[]      not null,
    search_words   tsvector generated always as
        (to_tsvector('english', search_text) || to_tsvector('hindi', search_text)) stored,
    correlation_id text        not null,
    support_case   text,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    published_at   timestamptz,
    constraint practice_version_key primary key (id),
    constraint practice_version_number unique (practice, number),
    constraint practice_version_practice foreign key (practice) references practice (id)
);
comment on table practice_version is 'What districts did, what came of it and what failed; the text of a version is fixed once it was submitted.';
comment on column practice_version.content_hash is 'SHA-256 of the text in canonical form.';
create unique index practice_version_published on practice_version (practice) where status = 'PUBLISHED';
create index practice_version_by_change on practice_version (changed_at desc, id desc);
create index practice_version_by_area on practice_version using gin (areas);
create index practice_version_by_words on practice_version using gin (search_words);
create index practice_version_by_grams on practice_version using gin (search_grams);

create function practice_version_is_fixed() returns trigger
    language plpgsql as
$$
begin
    if old.status <> 'DRAFT' and (new.content, new.content_hash, new.makers)
            is distinct from (old.content, old.content_hash, old.makers) then
        raise exception 'the text of practice version % is fixed: it is %', old.id, old.status
            using errcode = 'check_violation', constraint = 'practice_version_fixed';
    end if;
    return new;
end
$$;
comment on function practice_version_is_fixed is 'Refuses to change the text of a version that was submitted, whoever asks.';
create trigger practice_version_fixed
    before update on practice_version
    for each row execute function practice_version_is_fixed();

create table practice_review (
    id                   text        not null,
    version_id           text        not null,
    reviewer             text        not null,
    verdict              text        not null,
    conflict_of_interest boolean     not null,
    comment              text        not null,
    given_at             timestamptz not null,
    constraint practice_review_key primary key (id),
    constraint practice_review_version foreign key (version_id) references practice_version (id),
    constraint practice_review_once unique (version_id, reviewer),
    constraint practice_review_verdict check (verdict in ('ACCEPT', 'REVISE', 'REJECT'))
);
comment on table practice_review is 'What reviewers found, one review per person and version; those with a conflict of interest are kept and do not count.';
