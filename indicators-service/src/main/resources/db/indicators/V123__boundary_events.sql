alter table definition drop constraint definition_kind_known;
alter table definition add constraint definition_kind_known check
  (kind in ('area', 'area-context', 'boundary-event', 'campaign', 'code-map', 'group', 'indicator', 'pack', 'period',
    'programme', 'provider', 'target'));
