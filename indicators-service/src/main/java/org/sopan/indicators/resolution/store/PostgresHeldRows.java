package org.sopan.indicators.resolution.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.resolution.HeldPush;
import org.sopan.indicators.resolution.HeldRow;
import org.sopan.indicators.resolution.HeldRows;
import org.sopan.indicators.resolution.HeldTally;
import org.sopan.indicators.resolution.Origin;

/// Rows that wait, and the pushes they are of, as two tables: the first has values and shows them to their sender
/// alone.
@ApplicationScoped
class PostgresHeldRows implements HeldRows {

    private final DataSource database;
    private final ObjectMapper json;

    PostgresHeldRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void supersede(String question, HeldPush by, List<HeldRow> newer) {
        run(HeldRowsSql.SUPERSEDE, update -> {
            update.setString(1, question);
            update.setString(2, by.submission());
            update.setTimestamp(3, Timestamp.from(by.cameAt()));
            figures(update, 4, newer);
            return update.executeUpdate();
        });
    }

    @Override
    public Load load(String question) {
        var sql = "select coalesce(sum(waiting), 0), count(*) from held_push where question = ? and waiting > 0";
        return run(sql, query -> {
            query.setString(1, question);
            try (var row = query.executeQuery()) {
                row.next();
                return new Load(row.getInt(1), row.getInt(2));
            }
        });
    }

    @Override
    public Set<Integer> add(String question, HeldPush push, List<HeldRow> rows) {
        return run(HeldRowsSql.ADD, insert -> {
            insert.setString(1, question);
            insert.setString(2, push.submission());
            insert.setString(3, push.provider().value());
            insert.setString(4, push.subject());
            insert.setTimestamp(5, Timestamp.from(push.cameAt()));
            insert.setArray(
                    6,
                    insert.getConnection()
                            .createArrayOf(
                                    "text",
                                    push.areas().stream().map(AreaCode::value).toArray()));
            insert.setString(7, written(push.manner()));
            insert.setArray(
                    8,
                    insert.getConnection()
                            .createArrayOf(
                                    "int4", rows.stream().map(HeldRow::row).toArray()));
            texts(insert, 9, rows, row -> written(row.cells()));
            figures(insert, 10, rows);
            return numbers(insert);
        });
    }

    @Override
    public List<HeldPush.Waiting> waiting(String question) {
        return run(HeldRowsSql.WAITING, query -> {
            query.setString(1, question);
            try (var rows = query.executeQuery()) {
                var waiting = new ArrayList<HeldPush.Waiting>();
                while (rows.next()) {
                    waiting.add(new HeldPush.Waiting(question, push(rows), rows.getInt(7), rows.getBoolean(8)));
                }
                return waiting;
            }
        });
    }

    @Override
    public List<String> lines(HeldPush.Waiting waiting) {
        var sql = "select cells from held_row where question = ? and submission = ? order by row_no";
        return run(sql, query -> {
            query.setString(1, waiting.question());
            query.setString(2, waiting.push().submission());
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines;
            }
        });
    }

    @Override
    public void handedIn(HeldPush.Waiting waiting, String submission) {
        run(HeldRowsSql.HAND_IN, update -> {
            update.setString(1, waiting.question());
            update.setString(2, waiting.push().submission());
            update.setString(3, submission);
            return update.executeUpdate();
        });
    }

    @Override
    public void superseded(HeldPush.Waiting waiting) {
        run(HeldRowsSql.LET_GO_SUPERSEDED, update -> {
            update.setString(1, waiting.question());
            update.setString(2, waiting.push().submission());
            return update.executeUpdate();
        });
    }

    @Override
    public int forget(String question) {
        return run(HeldRowsSql.FORGET, update -> {
            update.setString(1, question);
            return update.executeUpdate();
        });
    }

    @Override
    public int forgetBefore(Instant instant) {
        return run(HeldRowsSql.FORGET_BEFORE, delete -> {
            delete.setTimestamp(1, Timestamp.from(instant));
            return delete.executeUpdate();
        });
    }

    @Override
    public Map<String, HeldTally> tallies(Collection<String> questions) {
        return run(HeldRowsSql.TALLIES, query -> {
            query.setArray(1, query.getConnection().createArrayOf("text", questions.toArray()));
            try (var rows = query.executeQuery()) {
                var tallies = new HashMap<String, HeldTally>();
                while (rows.next()) {
                    var made = (String[]) rows.getArray(5).getArray();
                    tallies.put(
                            rows.getString(1),
                            new HeldTally(rows.getInt(2), rows.getInt(3), rows.getInt(4), Arrays.asList(made)));
                }
                return tallies;
            }
        });
    }

    @Override
    public Map<String, Integer> waitingOf(String submission) {
        return run(HeldRowsSql.WAITING_OF, query -> {
            query.setString(1, submission);
            try (var rows = query.executeQuery()) {
                var waiting = new TreeMap<String, Integer>();
                while (rows.next()) {
                    waiting.put(rows.getString(1), rows.getInt(2));
                }
                return waiting;
            }
        });
    }

    @Override
    public Optional<Origin> origin(String submission) {
        return run("select question, submission, came_at from held_push where handed_in = ?", query -> {
            query.setString(1, submission);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Origin(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant()))
                        : Optional.empty();
            }
        });
    }

    private HeldPush push(ResultSet row) throws SQLException {
        var areas = (String[]) row.getArray(4).getArray();
        return new HeldPush(
                row.getString(1),
                new ProviderCode(row.getString(2)),
                row.getString(3),
                Arrays.stream(areas).map(AreaCode::new).collect(Collectors.toUnmodifiableSet()),
                read(row.getString(5)),
                row.getTimestamp(6).toInstant());
    }

    private static Set<Integer> numbers(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var numbers = new HashSet<Integer>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }

    /// Five arrays, one of each part of the figures, from a parameter on.
    private static void figures(PreparedStatement statement, int first, List<HeldRow> rows) throws SQLException {
        texts(statement, first, rows, row -> row.figure().name());
        texts(statement, first + 1, rows, row -> row.figure().indicator());
        texts(statement, first + 2, rows, row -> row.figure().element());
        texts(statement, first + 3, rows, row -> row.figure().period());
        texts(statement, first + 4, rows, row -> row.figure().dataset());
    }

    private static void texts(
            PreparedStatement statement, int parameter, List<HeldRow> rows, Function<HeldRow, String> text)
            throws SQLException {
        var texts = rows.stream().map(text).toArray();
        statement.setArray(parameter, statement.getConnection().createArrayOf("text", texts));
    }

    private String written(Map<String, String> words) {
        try {
            return json.writeValueAsString(new TreeMap<>(words));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a held row could not be written", e);
        }
    }

    private Map<String, String> read(String words) {
        try {
            return json.readValue(words, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the manner of held rows is not readable", e);
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("held rows not written or read", e);
        }
    }

    /// What is done with a prepared statement.
    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
