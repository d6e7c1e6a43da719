package org.sopan.indicators.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.sopan.indicators.ledger.CanonicalRow;
import org.sopan.indicators.ledger.Leaf;
import org.sopan.indicators.ledger.StoredRows;
import org.sopan.kit.jdbc.Statements;

/// Reads revisions without a thought about what they mean.
@ApplicationScoped
class PostgresStoredRows implements StoredRows {

    private static final String ROWS = """
            select submission, row_no, indicator, area, period, dataset, state, period_start, period_end, revision,
                   value::text, status, review, provider, accepted_at, origin, note,
                   numerator::text, denominator::text, evidence, reason
            from revision where submission = ? and row_no between ? and ? and state = ? order by row_no""";

    private static final String DIFFERS = """
            (o.state, o.period_start, o.period_end, o.value, o.status, o.review, o.provider, o.submission, o.row_no,
              o.note, o.accepted_at, o.origin, o.numerator, o.denominator, o.evidence, o.reason)
            is distinct from (r.state, r.period_start, r.period_end, r.value, r.status, r.review, r.provider,
              r.submission, r.row_no, r.note, r.accepted_at, r.origin, r.numerator, r.denominator, r.evidence, r.reason)""";

    private static final String NOT_AS_CURRENT = """
            select r.row_no from revision r left join observation o
              on (o.indicator, o.area, o.period, o.dataset) = (r.indicator, r.area, r.period, r.dataset)
            where r.submission = ? and r.row_no between ? and ? and r.state = ?
              and (o.revision is null or o.revision < r.revision or (o.revision = r.revision and %s)
                or (o.revision > r.revision and not exists (
                  select from revision n where (n.indicator, n.area, n.period, n.dataset, n.revision)
                    = (o.indicator, o.area, o.period, o.dataset, o.revision))))
            order by r.row_no limit 20""".formatted(DIFFERS);

    private static final String UNFOUNDED = """
            select o.indicator || ':' || o.area || ':' || o.period || ':' || o.dataset, o.revision, o.submission
            from observation o left join revision r
              on (r.indicator, r.area, r.period, r.dataset, r.revision)
                = (o.indicator, o.area, o.period, o.dataset, o.revision)
            where r.revision is null or %s limit ?""".formatted(DIFFERS);

    /// What waits for its leaf has been given a place behind the last leaf's, or none yet.
    private static final String UNACCOUNTED = """
            with accepted as (
              select submission, sum(row_count) as rows from (
                select submission, row_count from ledger_leaf
                union all
                select submission, row_count from event_log where root is not null
                  and (seq is null or seq > (select coalesce(max(seq), 0) from ledger_leaf))) chunk
              group by submission
            ), stored as (select submission, count(*) as rows from revision group by submission)
            select s.submission, s.rows, coalesce(a.rows, 0) from stored s left join accepted a using (submission)
            where s.rows > coalesce(a.rows, 0) order by s.submission limit ?""";

    private final Statements statements;

    PostgresStoredRows(DataSource database) {
        this.statements = new Statements(database, "stored rows not read");
    }

    @Override
    public List<CanonicalRow> of(Leaf leaf) {
        return statements.list(ROWS, query -> place(query, leaf), PostgresStoredRows::row);
    }

    @Override
    public int count(String submission) {
        return statements.get(
                "select count(*) from revision where submission = ?",
                query -> query.setString(1, submission),
                row -> row.getInt(1));
    }

    @Override
    public List<Integer> notAsCurrent(Leaf leaf) {
        return statements.list(NOT_AS_CURRENT, query -> place(query, leaf), row -> row.getInt(1));
    }

    @Override
    public List<Unfounded> unfounded(int most) {
        return statements.list(
                UNFOUNDED,
                query -> query.setInt(1, most),
                row -> new Unfounded(row.getString(1), row.getInt(2), row.getString(3)));
    }

    @Override
    public List<Unaccounted> unaccounted(int most) {
        return statements.list(
                UNACCOUNTED,
                query -> query.setInt(1, most),
                row -> new Unaccounted(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    private static void place(PreparedStatement query, Leaf leaf) throws SQLException {
        query.setString(1, leaf.submission());
        query.setInt(2, leaf.firstRow());
        query.setInt(3, leaf.lastRow());
        query.setString(4, leaf.state().value());
    }

    private static CanonicalRow row(ResultSet row) throws SQLException {
        return new CanonicalRow(
                row.getString(1),
                row.getInt(2),
                new CanonicalRow.Key(
                        row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getTimestamp(15).toInstant(),
                row.getObject(16, Integer.class),
                new CanonicalRow.Halves(row.getString(18), row.getString(19)),
                new CanonicalRow.Words(row.getString(17), row.getString(20), row.getString(21)));
    }
}
