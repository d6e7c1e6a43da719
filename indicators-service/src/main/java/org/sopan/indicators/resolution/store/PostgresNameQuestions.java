package org.sopan.indicators.resolution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.resolution.NameQuestion;
import org.sopan.indicators.resolution.NameQuestions;
import org.sopan.indicators.resolution.OpenName;
import org.sopan.kit.jdbc.Statements;

/// The queue of names as a table.
@ApplicationScoped
class PostgresNameQuestions implements NameQuestions {

    private static final String COLUMNS = "id, provider, spelled, candidates, rows_waiting, submission, first_seen, "
            + "last_seen, status, area, answered_by, answered_at";

    private final Statements statements;
    private final Ids ids;
    private final Clock clock;

    PostgresNameQuestions(DataSource database, Ids ids, Clock clock) {
        this.statements = new Statements(database, "names not written or read");
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(ProviderCode provider, String submission, List<NameQuestion> questions) {
        // In one order, so that two submissions that ask for the same names do not wait for each other in a circle.
        var sorted = questions.stream()
                .sorted((a, b) -> a.spelled().compareTo(b.spelled()))
                .toList();
        var now = Timestamp.from(clock.instant());
        var sql = """
                insert into name_question (id, provider, spelled, candidates, rows_waiting, submission, first_seen,
                  last_seen, status) values (?, ?, ?, ?, ?, ?, ?, ?, 'open')
                on conflict on constraint name_question_asked_once do update set
                  candidates = excluded.candidates, rows_waiting = excluded.rows_waiting,
                  submission = excluded.submission, last_seen = excluded.last_seen,
                  status = 'open', area = null, answered_by = null, answered_at = null
                where name_question.status <> 'dismissed'""";
        statements.call(sql, insert -> {
            for (var each : sorted) {
                insert.setString(1, ids.next("res"));
                insert.setString(2, provider.value());
                insert.setString(3, each.spelled());
                insert.setArray(4, Statements.texts(insert, each.candidates()));
                insert.setInt(5, each.rows());
                insert.setString(6, submission);
                insert.setTimestamp(7, now);
                insert.setTimestamp(8, now);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    @Override
    public List<OpenName> list(Wanted wanted, int limit) {
        var provider = wanted.provider();
        var status = wanted.status();
        var sql = "select " + COLUMNS + " from name_question where id > ? and (?::text is null or provider = ?)"
                + " and (?::text is null or status = ?) order by id limit ?";
        return statements.list(
                sql,
                query -> {
                    query.setString(1, wanted.after());
                    query.setString(2, provider == null ? null : provider.value());
                    query.setString(3, provider == null ? null : provider.value());
                    query.setString(4, status == null ? null : status.word());
                    query.setString(5, status == null ? null : status.word());
                    query.setInt(6, limit);
                },
                PostgresNameQuestions::name);
    }

    @Override
    public Optional<OpenName> find(String id) {
        return statements.find(
                "select " + COLUMNS + " from name_question where id = ?",
                query -> query.setString(1, id),
                PostgresNameQuestions::name);
    }

    @Override
    public List<OpenName> lock(ProviderCode provider, Collection<String> spelled) {
        var sql = "select " + COLUMNS + " from name_question where provider = ? and spelled = any(?)"
                + " order by spelled for update";
        return statements.list(
                sql,
                query -> {
                    query.setString(1, provider.value());
                    query.setArray(2, Statements.texts(query, spelled));
                },
                PostgresNameQuestions::name);
    }

    @Override
    public boolean answer(String id, OpenName.Answer answer) {
        var area = answer.area();
        var sql = "update name_question set status = ?, area = ?, answered_by = ?, answered_at = ?"
                + " where id = ? and status = 'open'";
        int answered = statements.update(sql, update -> {
            update.setString(1, (area == null ? OpenName.Status.DISMISSED : OpenName.Status.CONFIRMED).word());
            update.setString(2, area == null ? null : area.value());
            update.setString(3, answer.person());
            update.setTimestamp(4, Timestamp.from(answer.at()));
            update.setString(5, id);
        });
        return answered == 1;
    }

    private static OpenName name(ResultSet row) throws SQLException {
        return new OpenName(
                row.getString(1),
                new ProviderCode(row.getString(2)),
                row.getString(3),
                Statements.texts(row, 4).stream().map(AreaCode::new).toList(),
                row.getInt(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant(),
                OpenName.Status.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                answer(row));
    }

    private static OpenName.@Nullable Answer answer(ResultSet row) throws SQLException {
        var at = row.getTimestamp(12);
        if (at == null) {
            return null;
        }
        var area = row.getString(10);
        return new OpenName.Answer(area == null ? null : new AreaCode(area), row.getString(11), at.toInstant());
    }
}
