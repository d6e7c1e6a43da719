package org.sopan.indicators.resolution.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
import org.sopan.kit.jdbc.Statements;

/// Rows that wait, and the pushes they are of, as two tables: the first has values and shows them to their sender
/// alone.
@ApplicationScoped
class PostgresHeldRows implements HeldRows {

    private final Statements statements;
    private final ObjectMapper json;

    PostgresHeldRows(DataSource database, ObjectMapper json) {
        this.statements = new Statements(database, "held rows not written or read");
        this.json = json;
    }

    @Override
    public void supersede(String question, HeldPush by, List<HeldRow> newer) {
        statements.update(HeldRowsSql.SUPERSEDE, update -> {
            update.setString(1, question);
            update.setString(2, by.submission());
            update.setTimestamp(3, Timestamp.from(by.cameAt()));
            figures(update, 4, newer);
        });
    }

    @Override
    public Load load(String question) {
        var sql = "select coalesce(sum(waiting), 0), count(*) from held_push where question = ? and waiting > 0";
        return statements.get(
                sql, query -> query.setString(1, question), row -> new Load(row.getInt(1), row.getInt(2)));
    }

    @Override
    public Set<Integer> add(String question, HeldPush push, List<HeldRow> rows) {
        var added = statements.list(
                HeldRowsSql.ADD,
                insert -> {
                    insert.setString(1, question);
                    insert.setString(2, push.submission());
                    insert.setString(3, push.provider().value());
                    insert.setString(4, push.subject());
                    insert.setTimestamp(5, Timestamp.from(push.cameAt()));
                    insert.setArray(6, Statements.texts(insert, push.areas()));
                    insert.setString(7, written(push.manner()));
                    insert.setArray(8, numbers(insert, rows));
                    texts(insert, 9, rows, row -> written(row.cells()));
                    figures(insert, 10, rows);
                },
                row -> row.getInt(1));
        return Set.copyOf(added);
    }

    @Override
    public List<HeldPush.Waiting> waiting(String question) {
        return statements.list(
                HeldRowsSql.WAITING,
                query -> query.setString(1, question),
                row -> new HeldPush.Waiting(question, push(row), row.getInt(7), row.getBoolean(8)));
    }

    @Override
    public List<String> lines(HeldPush.Waiting waiting) {
        var sql = "select cells from held_row where question = ? and submission = ? order by row_no";
        return statements.list(
                sql,
                query -> {
                    query.setString(1, waiting.question());
                    query.setString(2, waiting.push().submission());
                },
                row -> row.getString(1));
    }

    @Override
    public void handedIn(HeldPush.Waiting waiting, String submission) {
        statements.update(HeldRowsSql.HAND_IN, update -> {
            update.setString(1, waiting.question());
            update.setString(2, waiting.push().submission());
            update.setString(3, submission);
        });
    }

    @Override
    public void superseded(HeldPush.Waiting waiting) {
        statements.update(HeldRowsSql.LET_GO_SUPERSEDED, update -> {
            update.setString(1, waiting.question());
            update.setString(2, waiting.push().submission());
        });
    }

    @Override
    public int forget(String question) {
        return statements.update(HeldRowsSql.FORGET, update -> {
            update.setString(1, question);
        });
    }

    @Override
    public int forgetBefore(Instant instant) {
        return statements.update(HeldRowsSql.FORGET_BEFORE, delete -> {
            delete.setTimestamp(1, Timestamp.from(instant));
        });
    }

    @Override
    public Map<String, HeldTally> tallies(Collection<String> questions) {
        var tallies = new HashMap<String, HeldTally>();
        statements.list(
                HeldRowsSql.TALLIES,
                query -> query.setArray(1, Statements.texts(query, questions)),
                row -> tallies.put(row.getString(1), tally(row)));
        return tallies;
    }

    @Override
    public Map<String, Integer> waitingOf(String submission) {
        var waiting = new TreeMap<String, Integer>();
        statements.list(
                HeldRowsSql.WAITING_OF,
                query -> query.setString(1, submission),
                row -> waiting.put(row.getString(1), row.getInt(2)));
        return waiting;
    }

    @Override
    public Optional<Origin> origin(String submission) {
        return statements.find(
                "select question, submission, came_at from held_push where handed_in = ?",
                query -> query.setString(1, submission),
                row -> new Origin(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()));
    }

    private HeldPush push(ResultSet row) throws SQLException {
        return new HeldPush(
                row.getString(1),
                new ProviderCode(row.getString(2)),
                row.getString(3),
                Statements.texts(row, 4).stream().map(AreaCode::new).collect(Collectors.toUnmodifiableSet()),
                read(row.getString(5)),
                row.getTimestamp(6).toInstant());
    }

    private static HeldTally tally(ResultSet row) throws SQLException {
        return new HeldTally(row.getInt(2), row.getInt(3), row.getInt(4), Statements.texts(row, 5));
    }

    private static Array numbers(PreparedStatement statement, List<HeldRow> rows) throws SQLException {
        var numbers = rows.stream().map(HeldRow::row).toArray();
        return statement.getConnection().createArrayOf("int4", numbers);
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
        statement.setArray(
                parameter, Statements.texts(statement, rows.stream().map(text).toList()));
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
}
