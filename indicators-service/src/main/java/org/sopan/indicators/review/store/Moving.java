package org.sopan.indicators.review.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.ReviewStep;
import org.sopan.indicators.review.Reviews;
import org.sopan.kit.jdbc.Statements;

/// Gives figures their step by revisions that repeat them.
final class Moving {

    /// Figures that still stand as the submission brought them, in a step they are not in; whoever changes one of them
    /// waits, in key order as everywhere.
    private static final String LOCK = """
            select 1 from revision r join observation o
              on (o.indicator, o.area, o.period, o.dataset) = (r.indicator, r.area, r.period, r.dataset)
            join unnest(?::text[], ?::text[], ?::text[]) p (indicator, dataset, programme)
              on (p.indicator, p.dataset) = (o.indicator, o.dataset)
            join unnest(?::text[], ?::text[]) t (area, step) on t.area = o.area
            where r.submission = ? and r.origin is null and coalesce(o.origin, o.revision) = r.revision
            order by o.indicator, o.area, o.period, o.dataset for update of o""";
    private static final String MOVE = """
            with moving as (
              select o.indicator, o.area, o.period, o.dataset, t.step, coalesce(o.origin, o.revision) as origin,
                     row_number() over (order by o.indicator, o.area, o.period, o.dataset) as row_no
              from revision r join observation o
                on (o.indicator, o.area, o.period, o.dataset) = (r.indicator, r.area, r.period, r.dataset)
              join unnest(?::text[], ?::text[], ?::text[]) p (indicator, dataset, programme)
                on (p.indicator, p.dataset) = (o.indicator, o.dataset)
              join unnest(?::text[], ?::text[]) t (area, step) on t.area = o.area
              where r.submission = ? and r.origin is null and coalesce(o.origin, o.revision) = r.revision
                and o.review <> t.step
            ), applied as (
              update observation o set revision = o.revision + 1, review = m.step, submission = ?, row_no = m.row_no,
                origin = m.origin, accepted_at = greatest(?, o.accepted_at + interval '1 microsecond')
              from moving m
              where (o.indicator, o.area, o.period, o.dataset) = (m.indicator, m.area, m.period, m.dataset)
              returning o.*
            ), kept as (
              insert into revision (submission, row_no, indicator, area, period, dataset, state, period_start,
                period_end, revision, value, status, review, provider, note, accepted_at, origin, numerator,
                denominator, evidence, reason)
              select submission, row_no, indicator, area, period, dataset, state, period_start,
                period_end, revision, value, status, review, provider, note, accepted_at, origin, numerator,
                denominator, evidence, reason
              from applied
              returning area
            )
            select area, count(*) from kept group by area""";

    private Moving() {}

    static Map<AreaCode, Integer> move(Connection connection, Reviews.Move move, Map<AreaCode, ReviewStep> steps)
            throws SQLException {
        var areas = List.copyOf(steps.keySet());
        var words = areas.stream()
                .map(area -> steps.getOrDefault(area, ReviewStep.SUBMITTED).word())
                .toList();
        try (var lock = connection.prepareStatement(LOCK)) {
            PostgresReviews.bind(lock, move.reads());
            lock.setArray(4, Statements.texts(lock, areas));
            lock.setArray(5, Statements.texts(lock, words));
            lock.setString(6, move.submission());
            lock.execute();
        }
        try (var apply = connection.prepareStatement(MOVE)) {
            PostgresReviews.bind(apply, move.reads());
            apply.setArray(4, Statements.texts(apply, areas));
            apply.setArray(5, Statements.texts(apply, words));
            apply.setString(6, move.submission());
            apply.setString(7, move.review());
            apply.setTimestamp(8, Timestamp.from(move.at()));
            var moved = new HashMap<AreaCode, Integer>();
            try (var rows = apply.executeQuery()) {
                while (rows.next()) {
                    moved.put(new AreaCode(rows.getString(1)), rows.getInt(2));
                }
            }
            return moved;
        }
    }
}
