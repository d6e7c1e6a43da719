package org.sopan.indicators.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.intake.Figure;
import org.sopan.indicators.intake.Figures;
import org.sopan.indicators.intake.Strategy;
import org.sopan.indicators.merkle.MerkleTree;
import org.sopan.kit.jdbc.Statements;
import org.sopan.kit.transaction.Contended;

/// The hot path: COPY into staging, then set-based SQL.
@ApplicationScoped
class PostgresFigures implements Figures {

    /// Rows of one event at most; with the longest codes a row is under 400 bytes of JSON, so an event stays
    /// below 512 kB.
    private static final int RUN_ROWS = 1000;

    /// A run brings 32 bytes a row; so many at a time are a megabyte and a half.
    private static final int RUNS_FETCHED = 50;

    /// Sorts of a submission up to some 300,000 rows stay in memory.
    private static final String ROOM_FOR_SORTS = "set local work_mem = '64MB'";

    /// `unique_violation`: a key that was new when it was looked up is there when it is added.
    private static final String TAKEN_MEANWHILE = "23505";

    private final Statements statements;

    PostgresFigures(DataSource database) {
        this.statements = new Statements(database, "figures not written or read");
    }

    @Override
    public void stage(String submission, List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        // Most pushes explain nothing, and need not pay for it.
        boolean explained = figures.stream().anyMatch(figure -> figure.words().explain());
        var rows = new CopyText();
        figures.forEach(figure -> write(rows, submission, figure, explained));
        statements.run(connection -> copy(connection, rows.toString(), explained));
    }

    @Override
    public List<Duplicate> duplicates(String submission, int limit) {
        var sql = """
                select indicator || ':' || area || ':' || period || ':' || dataset,
                       array_agg(row_no order by row_no), array_agg(line order by row_no)
                from staged_figure where submission = ?
                group by indicator, area, period, dataset having count(*) > 1
                order by min(row_no) limit ?""";
        return sorting(sql, query -> {
            query.setString(1, submission);
            query.setInt(2, limit);
            return Statements.list(query, row -> new Duplicate(row.getString(1), places(row)));
        });
    }

    @Override
    public int dropDuplicates(String submission) {
        var sql = """
                delete from staged_figure s using (
                  select indicator, area, period, dataset from staged_figure where submission = ?
                  group by indicator, area, period, dataset having count(*) > 1) d
                where s.submission = ? and (s.indicator, s.area, s.period, s.dataset)
                  = (d.indicator, d.area, d.period, d.dataset)""";
        return call(sql, update -> {
            update.setString(1, submission);
            update.setString(2, submission);
            return update.executeUpdate();
        });
    }

    @Override
    public LeftOut leaveOut(String submission, Strategy strategy, int limit) {
        return sorting(LeaveOutSql.of(strategy), query -> {
            query.setString(1, submission);
            query.setString(2, submission);
            query.setInt(3, limit);
            try (var rows = query.executeQuery()) {
                var told = new ArrayList<LeftOutRow>();
                int count = 0;
                int withdrawn = 0;
                while (rows.next()) {
                    count = rows.getInt(1);
                    withdrawn = rows.getInt(2);
                    if (count > 0) {
                        told.add(new LeftOutRow(rows.getString(5), new RowPlace(rows.getInt(3), rows.getInt(4))));
                    }
                }
                return new LeftOut(count, told, withdrawn);
            }
        });
    }

    @Override
    public Applied apply(String submission, ProviderCode provider, Instant acceptedAt) {
        return sorting(ApplySql.APPLY, query -> {
            query.setString(1, provider.value());
            query.setTimestamp(2, Timestamp.from(acceptedAt));
            query.setString(3, submission);
            return applied(query.executeQuery());
        });
    }

    @Override
    public Applied compare(String submission) {
        return call(ApplySql.COMPARE, query -> {
            query.setString(1, submission);
            return applied(query.executeQuery());
        });
    }

    @Override
    public List<Run> runs(String submission) {
        var sql = """
                select state, min(row_no), max(row_no), count(*), string_agg(leaf, ''::bytea order by row_no)
                from (select state, row_no, revision_leaf(r) as leaf,
                             (row_number() over (partition by state order by row_no) - 1) / ? as run
                      from revision r where submission = ?) numbered
                group by state, run order by state, run""";
        return call(sql, query -> {
            query.setFetchSize(RUNS_FETCHED);
            query.setInt(1, RUN_ROWS);
            query.setString(2, submission);
            return Statements.list(
                    query,
                    row -> new Run(
                            new AreaCode(row.getString(1)),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            MerkleTree.rootOf(row.getBytes(5)).hex()));
        });
    }

    @Override
    public void discard(String submission) {
        call("delete from staged_figure where submission = ?", update -> {
            update.setString(1, submission);
            return update.executeUpdate();
        });
    }

    private static long copy(Connection connection, String rows, boolean explained) throws SQLException {
        var into = "copy staged_figure (submission, row_no, line, indicator, area, period, dataset, state, "
                + "period_start, period_end, value, status, note, numerator, denominator"
                + (explained ? ", evidence, reason" : "") + ") from stdin";
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into, new StringReader(rows));
        } catch (IOException e) {
            throw new UncheckedIOException("figures not staged", e);
        }
    }

    private static void write(CopyText rows, String submission, Figure figure, boolean explained) {
        var ratio = figure.ratio();
        var words = figure.words();
        rows.add(submission)
                .add(figure.row())
                .add(figure.line())
                .add(figure.indicator())
                .add(figure.area())
                .add(figure.period())
                .add(figure.dataset())
                .add(figure.state())
                .add(figure.period().start())
                .add(figure.period().end())
                .addOrNull(figure.value())
                .add(figure.status().word())
                .addOrNull(words.note())
                .addOrNull(ratio == null ? null : ratio.numerator())
                .addOrNull(ratio == null ? null : ratio.denominator());
        if (explained) {
            rows.addOrNull(words.evidence()).addOrNull(words.reason());
        }
        rows.endRow();
    }

    private static List<RowPlace> places(ResultSet rows) throws SQLException {
        var numbers = (Integer[]) rows.getArray(2).getArray();
        var lines = (Integer[]) rows.getArray(3).getArray();
        var places = new ArrayList<RowPlace>();
        for (int i = 0; i < numbers.length; i++) {
            places.add(new RowPlace(numbers[i], lines[i]));
        }
        return places;
    }

    private static Applied applied(ResultSet result) throws SQLException {
        try (result) {
            result.next();
            return new Applied(result.getInt(1), result.getInt(2), result.getInt(3));
        }
    }

    /// What sorts a whole submission gets room for it, to the end of the transaction.
    private <T> T sorting(String sql, Statements.Work<PreparedStatement, T> work) {
        call(ROOM_FOR_SORTS, PreparedStatement::execute);
        return call(sql, work);
    }

    private <T> T call(String sql, Statements.Work<PreparedStatement, T> work) {
        try {
            return statements.call(sql, work);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException refused && TAKEN_MEANWHILE.equals(refused.getSQLState())) {
                throw new Contended(refused);
            }
            throw e;
        }
    }
}
