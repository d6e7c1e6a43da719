-- A figure may name what shows that it is right, and a revision why the figure was changed; both are part of what is
-- proved.

alter table staged_figure add column evidence text, add column reason text;
alter table observation add column evidence text, add column reason text;
alter table revision add column evidence text, add column reason text;
comment on column revision.evidence is 'Address of what shows that the figure is right, as its sender gave it.';
comment on column revision.reason is 'Why the figure was changed: its sender''s words, or those of a withdrawal.';

-- A row without both hashes as it did before. No text holds a zero byte, so nothing can move between the three.
create or replace function revision_leaf(r revision) returns bytea
  language sql stable parallel safe
return sha256('\x00'::bytea || convert_to(
  r.submission || e'\t' || r.row_no || e'\t' || r.indicator || e'\t' || r.area || e'\t' || r.period || e'\t' || r.dataset
  || e'\t' || r.state || e'\t' || (r.period_start - date '1970-01-01') || e'\t' || (r.period_end - date '1970-01-01')
  || e'\t' || r.revision || e'\t' || coalesce(r.value::text, '') || e'\t' || r.status || e'\t' || r.review
  || e'\t' || r.provider || e'\t' || (extract(epoch from r.accepted_at) * 1000000)::bigint
  || e'\t' || coalesce(r.origin::text, '') || e'\t' || coalesce(r.numerator::text, '')
  || e'\t' || coalesce(r.denominator::text, '') || e'\t' || coalesce('+' || r.note, '-'), 'UTF8')
  || case when r.evidence is null and r.reason is null then ''::bytea
          else '\x00'::bytea || convert_to(coalesce('+' || r.evidence, '-'), 'UTF8')
               || '\x00'::bytea || convert_to(coalesce('+' || r.reason, '-'), 'UTF8') end);
comment on function revision_leaf(revision) is
  'Hash of a row in canonical form (docs/reference/ledger.md): fields in this order between tabs, days and microseconds since 1970, the note last; then evidence and reason behind zero bytes, where there are any.';
