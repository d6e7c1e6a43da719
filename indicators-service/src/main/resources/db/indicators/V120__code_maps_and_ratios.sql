-- Providers' own codes are part of the catalogue; a figure may carry the two halves of its ratio.

alter table definition drop constraint definition_kind_known;
alter table definition add constraint definition_kind_known check
  (kind in ('area', 'area-context', 'campaign', 'code-map', 'group', 'indicator', 'pack', 'period', 'programme',
    'provider', 'target'));

alter table staged_figure add column numerator numeric, add column denominator numeric;
alter table observation add column numerator numeric, add column denominator numeric;
alter table revision add column numerator numeric, add column denominator numeric,
  add constraint revision_has_both_halves_or_none check ((numerator is null) = (denominator is null));
comment on column revision.numerator is 'Upper half of the ratio the value was worked out from, where both were sent.';

alter table submission add column remarks_by_code jsonb not null default '{}';
comment on column submission.remarks_by_code is 'How many rows broke each rule; exact, however many remarks are kept.';
