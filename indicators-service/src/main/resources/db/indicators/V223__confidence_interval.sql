-- Surveys that print an interval of 95 % and no standard error.

alter table survey_precision
  add column ci_lower numeric,
  add column ci_upper numeric,
  add constraint survey_precision_has_both_ends_or_none check ((ci_lower is null) = (ci_upper is null)),
  add constraint survey_precision_interval_has_width check (coalesce(ci_lower < ci_upper, true));
comment on column survey_precision.ci_lower is
  'Lower end of the survey''s confidence interval of 95 % as it was given; standard_error is worked out from it where none was given.';
