-- Support cases, the rules that open them, and the releases that those rules judge.

create table forum_pack (
    programme text  not null,
    version   text  not null,
    source    text  not null,
    crosswalk jsonb not null,
    awards    jsonb not null,
    constraint forum_pack_key primary key (programme)
);
comment on table forum_pack is 'What the forum knows about a programme: the crosswalk from its themes to the thematic areas, and the awards its ranks entitle to.';

create table support_case_rule (
    code      text    not null,
    version   integer not null,
    programme text    not null,
    node      text    not null,
    measure   text    not null,
    condition text    not null,
    share     numeric,
    places    integer,
    in_force  boolean not null,
    place     integer not null,
    constraint support_case_rule_key primary key (code, version),
    constraint support_case_rule_programme foreign key (programme) references forum_pack (programme),
    constraint support_case_rule_condition check (
        (condition = 'lowest-share' and share is not null and places is null)
        or (condition in ('lowest-places', 'fall') and places is not null and share is null))
);
comment on table support_case_rule is 'Rules by which a release opens support cases; a changed rule is a new version, and old versions are kept for the cases they opened.';
comment on column support_case_rule.place is 'Order of the rules of a programme, as its pack lists them.';
create unique index support_case_rule_in_force on support_case_rule (code) where in_force;

create table support_case (
    id             text        not null,
    revision       bigint      not null,
    area           text        not null,
    theme          text        not null,
    status         text        not null,
    opened_by      text        not null,
    request        text,
    outcome        text,
    correlation_id text        not null,
    person         text        not null,
    opened_at      timestamptz not null,
    changed_at     timestamptz not null,
    constraint support_case_key primary key (id)
);
comment on table support_case is 'Targeted support for an area and theme.';
create unique index support_case_one_open on support_case (area, theme) where status not in ('CLOSED', 'DECLINED');
create index support_case_by_opening on support_case (opened_at desc, id desc);

create table support_case_reason (
    number         bigint generated always as identity,
    case_id        text        not null,
    area           text        not null,
    release        text        not null,
    programme      text        not null,
    period         text        not null,
    rule           text        not null,
    rule_version   integer     not null,
    node           text        not null,
    measure        text        not null,
    rank           integer     not null,
    ranked         integer     not null,
    previous_rank  integer,
    score          double precision,
    delta          double precision,
    tied_at_cutoff boolean     not null,
    correlation_id text        not null,
    seen_at        timestamptz not null,
    constraint support_case_reason_key primary key (number),
    constraint support_case_reason_case foreign key (case_id) references support_case (id),
    constraint support_case_reason_once unique (release, rule, area, node)
);
comment on table support_case_reason is 'What a rule saw in a release; told once, however often the release is heard.';
comment on column support_case_reason.ranked is 'How many areas are ranked in the node.';
create index support_case_reason_by_case on support_case_reason (case_id, number);

create table release_heard (
    release        text        not null,
    part           integer     not null,
    programme      text        not null,
    period         text        not null,
    event_id       text        not null,
    correlation_id text        not null,
    published_at   timestamptz not null,
    constraint release_heard_key primary key (release)
);
comment on table release_heard is 'Releases of which every part was heard; written by the projection of sopan.releases.v1 alone.';

create table release_placing (
    release       text    not null,
    part          integer not null,
    area          text    not null,
    node          text    not null,
    score         double precision,
    rank_by_score integer,
    previous_rank integer,
    delta         double precision,
    rank_by_delta integer,
    constraint release_placing_key primary key (release, area, node)
);
comment on table release_placing is 'How each area stands in each node of a release; written by the projection of sopan.releases.v1 alone.';

create table release_judged (
    release   text        not null,
    judged_at timestamptz not null,
    constraint release_judged_key primary key (release)
);
comment on table release_judged is 'Releases that were held against the rules in force. Kept when releases are forgotten and heard again, so that none is judged twice.';
