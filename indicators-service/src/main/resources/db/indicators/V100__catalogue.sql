-- The catalogue: areas, indicators, programmes, providers, context. A definition is never changed: what is defined anew
-- is a further version of it, and the newest one counts.

create table catalogue_head (
  only_row boolean not null default true,
  version  bigint  not null,
  constraint catalogue_head_pk primary key (only_row),
  constraint catalogue_head_has_one_row check (only_row)
);
insert into catalogue_head (version) values (0);
comment on table catalogue_head is
  'Version of the catalogue as a whole; its row lock lets one pack load run at a time. ETags and replicas'' caches hang on it.';

create table definition (
  kind              text        not null,
  code              text        not null,
  version           integer     not null,
  catalogue_version bigint      not null,
  pack              text        not null,
  body              jsonb       not null,
  defined_at        timestamptz not null,
  constraint definition_pk primary key (kind, code, version),
  constraint definition_kind_known check
    (kind in ('area', 'area-context', 'group', 'indicator', 'pack', 'period', 'programme', 'provider')),
  constraint definition_counts_from_one check (version >= 1)
);
create index definition_of_catalogue_version on definition (catalogue_version);
comment on table definition is 'Every version of everything the catalogue defines; rows are added and never changed.';
comment on column definition.catalogue_version is 'Version of the whole catalogue with which this came in.';
