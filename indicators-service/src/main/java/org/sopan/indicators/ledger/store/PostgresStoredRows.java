package org.sopan.indicators.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sopan.indicators.ledger.CanonicalRow;
import org.sopan.indicators.ledger.Leaf;
import org.sopan.indicators.ledger.StoredRows;

/// Reads revisions without a thought about what they mean.
@ApplicationScoped
class PostgresStoredRows implements StoredRows {

    private static final String ROWS = """
            select submission, row_no, indicator, area, period, dataset, state, period_start, period_end, revision,
                   value::text, status, review, provider, accepted_at, origin, note,
                   numerator::text, denominator::text
            from revision where submission = ? and row_no between ? and ? and state = ? order by row_no""";

    private static final String NOT_AS_CURRENT = """
            select r.row_no from revision r left join observation o
              on (o.indicator, o.area, o.period, o.dataset) = (r.indicator, r.area, r.period, r.dataset)
            where r.submission = ? and r.row_no between ? and ? and r.state = ?
              and (o.revision is null or o.revision < r.revision
                or (o.revision = r.revision
                  and (o.value, o.status, o.review, o.provider, o.submission, o.row_no, o.state, o.note, o.origin,
                       o.accepted_at, o.numerator, o.denominator)
                  is distinct from (r.value, r.status, r.review, r.provider, r.submission, r.row_no, r.state, r.note,
                       r.origin, r.accepted_at, r.numerator, r.denominator)))
            order by r.row_no limit 20""";

    private final DataSource database;

    PostgresStoredRows(DataSource database) {
        this.database = database;
    }

    @Override
    public List<CanonicalRow> of(Leaf leaf) {
        return call(ROWS, query -> {
            place(query, leaf);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<CanonicalRow>(leaf.count());
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        });
    }

    @Override
    public int count(String submission) {
        return call("select count(*) from revision where submission = ?", query -> {
            query.setString(1, submission);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Override
    public List<Integer> notAsCurrent(Leaf leaf) {
        return call(NOT_AS_CURRENT, query -> {
            place(query, leaf);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Integer>();
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
                return found;
            }
        });
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
                row.getString(17));
    }

    private <T> T call(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("stored rows not read", e);
        }
    }

    /// What is done with a prepared statement.
    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
