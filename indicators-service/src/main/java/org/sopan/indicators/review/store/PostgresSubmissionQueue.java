package org.sopan.indicators.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.review.ReviewPart;
import org.sopan.indicators.review.SubmissionQueue;
import org.sopan.kit.jdbc.Statements;
import org.sopan.kit.jdbc.Statements.Binding;

/// The work queue over the tables of pushes and parts.
@ApplicationScoped
class PostgresSubmissionQueue implements SubmissionQueue {

    /// Parts shown of one push: a country's has hundreds, which are read one push at a time.
    private static final int MOST_PARTS = 50;

    private final Statements statements;

    PostgresSubmissionQueue(DataSource database) {
        this.statements = new Statements(database, "submissions not listed");
    }

    @Override
    public List<Entry> list(Filter filter, @Nullable String after, int limit) {
        return statements.run(connection -> {
            var pushes = pushes(connection, filter, after, limit);
            var parts = pushes.isEmpty() ? Map.<String, List<ReviewPart>>of() : parts(connection, filter, pushes);
            return pushes.values().stream()
                    .map(push -> with(push, parts.getOrDefault(push.id(), List.of())))
                    .toList();
        });
    }

    private static Map<String, Entry> pushes(Connection connection, Filter filter, @Nullable String after, int limit)
            throws SQLException {
        var fitting = new Conditions().fitting(filter);
        var whose = new Conditions();
        whose.add("s.provider = ?", filter.provider().isEmpty() ? null : filter.provider());
        whose.add("s.subject = ?", filter.person());
        if (filter.reviews()) {
            whose.add("exists (select from review_part p where p.submission = s.id)");
        }
        var sql =
                "select s.id, s.provider, s.subject, s.accepted_at, s.added + s.revised, t.withdrawal from submission s"
                        + " left join taken_back t on t.submission = s.id where s.kind = 'push' and (" + whose.any()
                        + ")"
                        + (after == null ? "" : " and s.id > ?")
                        + (filter.asksForParts()
                                ? " and t.withdrawal is null and exists (select from review_part p where p.submission = s.id"
                                        + fitting.and() + ")"
                                : "")
                        + " order by s.id limit " + limit;
        Binding binding = query -> {
            int at = whose.bind(query, 1);
            if (after != null) {
                query.setString(at++, after);
            }
            if (filter.asksForParts()) {
                fitting.bind(query, at);
            }
        };
        var found = new LinkedHashMap<String, Entry>();
        Statements.list(connection, sql, binding, PostgresSubmissionQueue::push)
                .forEach(push -> found.put(push.id(), push));
        return found;
    }

    private static Entry push(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                new ProviderCode(row.getString(2)),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getInt(5),
                row.getString(6),
                List.of(),
                0);
    }

    private static Map<String, List<ReviewPart>> parts(Connection connection, Filter filter, Map<String, Entry> pushes)
            throws SQLException {
        var fitting = new Conditions().fitting(filter);
        var sql = "select " + PartRows.COLUMNS + " from review_part p where p.submission = any(?)" + fitting.and()
                + " order by submission, programme, area";
        Binding binding = query -> {
            query.setArray(1, Statements.texts(query, pushes.keySet()));
            fitting.bind(query, 2);
        };
        return Statements.list(connection, sql, binding, PartRows::part).stream()
                .collect(Collectors.groupingBy(part -> part.of().submission()));
    }

    private static Entry with(Entry push, List<ReviewPart> parts) {
        return new Entry(
                push.id(),
                push.provider(),
                push.subject(),
                push.acceptedAt(),
                push.figures(),
                push.withdrawnBy(),
                parts.size() > MOST_PARTS ? parts.subList(0, MOST_PARTS) : parts,
                parts.size());
    }

    /// Conditions and what is bound to them.
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        Conditions fitting(Filter filter) {
            var step = filter.step();
            var awaiting = filter.awaiting();
            var programme = filter.programme();
            var areas = filter.areas();
            add("p.step = ?", step == null ? null : step.word());
            add("p.awaiting = ?", awaiting == null ? null : awaiting.word());
            add("p.programme = ?", programme == null ? null : programme.value());
            add("p.area = any(?)", areas);
            return this;
        }

        void add(String condition, @Nullable Object parameter) {
            if (parameter != null) {
                conditions.add(condition);
                parameters.add(parameter);
            }
        }

        void add(String condition) {
            conditions.add(condition);
        }

        String and() {
            return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
        }

        String any() {
            return String.join(" or ", conditions);
        }

        int bind(PreparedStatement query, int from) throws SQLException {
            int at = from;
            for (var parameter : parameters) {
                if (parameter instanceof Collection<?> words) {
                    query.setArray(at++, Statements.texts(query, words));
                } else {
                    query.setObject(at++, parameter);
                }
            }
            return at;
        }
    }
}
