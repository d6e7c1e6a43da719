package org.sopan.indicators.intake.store;

/// The statements that turn what waits into revisions.
///
/// Keys that are new take a plain insert, the others an upsert: for a key that is not there an upsert costs
/// half as much again, since it looks before it inserts and confirms afterwards. Somebody may add the key
/// between look and insert; the unique index refuses then, and the submission is applied again.
///
/// Rows go in key order, so that two submissions that overlap wait for each other in one order, whatever
/// order they were sent in.
final class ApplySql {

    /// What waits beside the figure that counts now; the lateral look-up walks the primary key in its own order.
    private static final String WAITING = """
            from staged_figure s left join lateral (
              select o.revision, o.value, o.status, o.numerator, o.denominator, o.review, o.note, o.evidence,
                     o.reason from observation o
              where (o.indicator, o.area, o.period, o.dataset) = (s.indicator, s.area, s.period, s.dataset) limit 1
            ) o on true
            where s.submission = ?""";

    private static final String FIGURE = "indicator, area, period, dataset, state, period_start, period_end, revision, "
            + "value, status, review, provider, submission, row_no, note, accepted_at, numerator, denominator, evidence, reason";

    private static final String FIRST_REVISION = FIGURE.replace("revision", "1").replace("review", "'submitted'");

    /// Parameters: provider, instant, submission. One row: staged, added, revised.
    static final String APPLY = """
            with staged as materialized (
              select s.*, ?::text as provider, ?::timestamptz as accepted_at, o.revision is null as is_new,
                     %s as says_more
              %s order by s.indicator, s.area, s.period, s.dataset
            ), added as (
              insert into observation (%s) select %s from staged where is_new
            ), kept as (
              insert into revision (%s) select %s from staged where is_new
            ), revised as (
              insert into observation as o (%s) select %s from staged where not is_new and says_more
              on conflict (indicator, area, period, dataset) do update set
                state = excluded.state, revision = o.revision + 1, value = excluded.value,
                status = excluded.status, review = excluded.review, provider = excluded.provider,
                submission = excluded.submission, row_no = excluded.row_no, note = excluded.note, origin = null,
                numerator = excluded.numerator, denominator = excluded.denominator,
                evidence = excluded.evidence, reason = excluded.reason,
                accepted_at = greatest(excluded.accepted_at, o.accepted_at + interval '1 microsecond')
              where %s
              returning new.*
            ), kept_too as (
              insert into revision (%s) select %s from revised returning 1
            )
            select count(*), count(*) filter (where is_new), (select count(*) from kept_too) from staged""".formatted(
                    saysMore("s"),
                    WAITING,
                    FIGURE,
                    FIRST_REVISION,
                    FIGURE,
                    FIRST_REVISION,
                    FIGURE,
                    FIRST_REVISION,
                    saysMore("excluded"),
                    FIGURE,
                    FIGURE);

    /// Parameter: submission. One row: staged, would be added, would be revised.
    static final String COMPARE = """
            select count(*), count(*) filter (where o.revision is null),
                   count(*) filter (where o.revision is not null and %s)
            %s""".formatted(saysMore("s"), WAITING);

    private ApplySql() {}

    /// A repeat says nothing new, unless the figure was sent back to be looked at again or is explained otherwise.
    private static String saysMore(String sent) {
        return """
                ((o.value, o.status, o.numerator, o.denominator) is distinct from
                   ($.value, $.status, $.numerator, $.denominator)
                 or o.review = 'sent-back' or $.note is not null and $.note is distinct from o.note
                 or $.evidence is not null and $.evidence is distinct from o.evidence
                 or $.reason is not null and $.reason is distinct from o.reason)""".replace("$", sent);
    }
}
