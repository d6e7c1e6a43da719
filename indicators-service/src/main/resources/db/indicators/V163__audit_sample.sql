-- Which figures an audit looks at, and how they were drawn.

create table audit_sample (
  id                text        not null,
  programme         text        not null,
  period            text        not null,
  within            text        not null,
  state             text        not null,
  method            text        not null,
  seed              bigint      not null,
  size              integer     not null,
  population        integer     not null,
  population_digest text        not null,
  sample_digest     text        not null,
  drawn             text        not null,
  drawn_by          text        not null,
  drawn_at          timestamptz not null,
  constraint audit_sample_pk primary key (id),
  constraint audit_sample_method_known check (method in ('random', 'risk')),
  constraint audit_sample_within_population check (size between 1 and population)
);
create index audit_sample_of_programme on audit_sample (programme, id);
comment on table audit_sample is
  'Samples of figures for audits; the same seed, method and size over the same population draw the same bytes.';
comment on column audit_sample.drawn is 'CSV: place in the order of drawing, figure, revision, weight.';
comment on column audit_sample.population_digest is
  'SHA-256 over one line figure@revision,weight for each figure that could be drawn, in their order.';
create trigger audit_sample_is_immutable before update or delete or truncate on audit_sample
  for each statement execute function refuse_change();

alter table audit_sample enable row level security;
alter table audit_sample force row level security;
create policy audit_sample_within_reach on audit_sample using (
  (select reaches_all()) or state = any ((select told('sopan.states'))::text[])
  or within = any ((select told('sopan.areas'))::text[]));
