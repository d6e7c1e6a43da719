-- The replica of areas, indicators and programmes in the database of a service that does not own them.
-- Written by the projection of sopan.catalogue.v1 alone; the owner is the indicators-service.

create table reference_entry (
    kind    text   not null,
    code    text   not null,
    content jsonb  not null,
    seq     bigint not null,
    constraint reference_entry_key primary key (kind, code),
    constraint reference_entry_kind check (kind in ('area', 'indicator', 'programme'))
);
comment on table reference_entry is 'Each area, indicator and programme as the last event about it told it.';
comment on column reference_entry.content is 'Payload of the event: AreaDefined, IndicatorDefined or ProgrammeDefined.';
comment on column reference_entry.seq is 'Position of that event in the log of the indicators-service; an older one never overwrites a newer.';

create table reference_version (
    only_row boolean not null default true,
    version  bigint  not null,
    constraint reference_version_key primary key (only_row),
    constraint reference_version_single check (only_row)
);
comment on table reference_version is 'Grows with every change of reference_entry, so that each replica sees cheaply that it must read again.';
insert into reference_version (version) values (0);
