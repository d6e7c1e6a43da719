create table release_chain (
    programme text    not null,
    length    integer not null default 0,
    constraint release_chain_key primary key (programme),
    constraint release_chain_length_counts check (length >= 0)
);
comment on table release_chain is 'One row per programme with releases; its lock lets one release be made at a time.';

create table release (
    id             text        not null,
    programme      text        not null,
    period         text        not null,
    number         integer     not null,
    chain          integer     not null,
    base_period    text,
    method         text        not null,
    method_version integer     not null,
    method_hash    text        not null,
    engine_version text        not null,
    reflects       text        not null,
    figures_as_of  timestamptz,
    inputs_hash    text        not null,
    result_hash    text        not null,
    previous       text,
    previous_hash  text,
    hash           text        not null,
    published_at   timestamptz not null,
    published_by   text        not null,
    constraint release_key primary key (id),
    constraint release_number_once unique (programme, period, number),
    constraint release_chain_once unique (programme, chain),
    constraint release_number_counts check (number >= 1 and chain >= 1),
    constraint release_previous_whole check ((previous is null) = (previous_hash is null) and (previous is null) = (chain = 1)),
    constraint release_previous_known foreign key (previous) references release (id),
    constraint release_method_known foreign key (method, method_version) references method (code, version)
);
comment on table release is 'Official rankings. Rows are never updated or deleted; hash covers the row and the hash of the release before it, so a changed past is detectable.';
comment on column release.number is 'Counts from 1 for each programme and period.';
comment on column release.chain is 'Counts from 1 for each programme.';
comment on column release.reflects is 'Positions of sopan.observations.v1 up to which the figures had been read.';

create table release_document (
    release text  not null,
    name    text  not null,
    hash    text  not null,
    content bytea not null,
    constraint release_document_key primary key (release, name),
    constraint release_document_of_release foreign key (release) references release (id)
);
comment on table release_document is 'What a release serves, byte for byte: its inputs, and a ranked list for each measure and node.';
comment on column release_document.name is 'inputs, or measure/node such as score/all and delta/health.';
