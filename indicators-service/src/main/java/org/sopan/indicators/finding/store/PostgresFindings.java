package org.sopan.indicators.finding.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.finding.Check;
import org.sopan.indicators.finding.Finding;
import org.sopan.indicators.finding.Findings;
import org.sopan.indicators.finding.Severity;
import org.sopan.kit.jdbc.Statements;

/// Findings in a table of their own.
@ApplicationScoped
class PostgresFindings implements Findings {

    private static final String COLUMNS = """
            id, code, severity, state, area, indicator, period, dataset, provider, submission, evidence, strength,
            opened_at, answer, answer_text, answered_by, answered_at, programme""";
    private static final String ADD = """
            insert into finding (id, code, severity, state, area, indicator, period, dataset, provider, submission,
              evidence, strength, opened_at, programme) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint finding_once do nothing""";
    private static final String ANSWER = """
            update finding set answer = ?, answer_text = ?, answered_by = ?, answered_at = ?
            where id = ? and answer is null""";

    private final Statements statements;

    PostgresFindings(DataSource database) {
        this.statements = new Statements(database, "findings not written or read");
    }

    @Override
    public List<Finding> add(List<Finding> findings) {
        return statements.call(ADD, insert -> {
            var added = new ArrayList<Finding>();
            for (var each : findings) {
                bind(insert, each);
                if (insert.executeUpdate() == 1) {
                    added.add(each);
                }
            }
            return added;
        });
    }

    @Override
    public Optional<Finding> find(String id) {
        return statements.find(
                "select " + COLUMNS + " from finding where id = ?",
                query -> query.setString(1, id),
                PostgresFindings::finding);
    }

    @Override
    public List<Finding> list(Filter filter, @Nullable String after, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new ArrayList<String>();
        if (filter.open() != null) {
            conditions.add(filter.open() ? "answer is null" : "answer is not null");
        }
        var check = filter.check();
        put("code = ?", check == null ? null : check.code(), conditions, parameters);
        put("state = ?", filter.state(), conditions, parameters);
        put("area = ?", filter.area(), conditions, parameters);
        put("indicator = ?", filter.indicator(), conditions, parameters);
        put("provider = ?", filter.provider(), conditions, parameters);
        put("submission = ?", filter.submission(), conditions, parameters);
        put("id > ?", after, conditions, parameters);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return statements.list(
                "select " + COLUMNS + " from finding" + where + " order by id limit " + limit,
                query -> {
                    for (int i = 0; i < parameters.size(); i++) {
                        query.setString(i + 1, parameters.get(i));
                    }
                },
                PostgresFindings::finding);
    }

    @Override
    public boolean answer(String id, Finding.Answer answer) {
        return statements.update(ANSWER, update -> {
                    update.setString(1, answer.kind());
                    update.setString(2, answer.text());
                    update.setString(3, answer.by());
                    update.setTimestamp(4, Timestamp.from(answer.at()));
                    update.setString(5, id);
                })
                == 1;
    }

    private static void put(
            String condition, @Nullable String value, List<String> conditions, List<String> parameters) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }

    private static void bind(PreparedStatement insert, Finding finding) throws SQLException {
        var subject = finding.subject();
        insert.setString(1, finding.id());
        insert.setString(2, finding.check().code());
        insert.setString(3, finding.severity().word());
        insert.setString(4, subject.state());
        insert.setString(5, subject.area());
        insert.setString(6, subject.indicator());
        insert.setString(7, subject.period());
        insert.setString(8, subject.dataset());
        insert.setString(9, subject.provider());
        insert.setString(10, subject.submission());
        insert.setString(11, finding.evidence().text());
        insert.setDouble(12, finding.evidence().strength());
        insert.setTimestamp(13, Timestamp.from(finding.evidence().openedAt()));
        insert.setString(14, subject.programme());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        var code = row.getString(2);
        var answer = row.getString(14);
        return new Finding(
                row.getString(1),
                Check.find(code).orElseThrow(() -> new IllegalStateException("stored check " + code + " is not known")),
                Severity.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                new Finding.Subject(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(18)),
                new Finding.Evidence(
                        row.getString(11),
                        row.getDouble(12),
                        row.getTimestamp(13).toInstant()),
                answer == null
                        ? null
                        : new Finding.Answer(
                                answer,
                                row.getString(15),
                                row.getString(16),
                                row.getTimestamp(17).toInstant()));
    }
}
