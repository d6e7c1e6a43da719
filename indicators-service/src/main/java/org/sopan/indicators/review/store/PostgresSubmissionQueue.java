package org.sopan.indicators.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.review.ReviewPart;
import org.sopan.indicators.review.SubmissionQueue;

/// The work queue over the tables of pushes and parts.
@ApplicationScoped
class PostgresSubmissionQueue implements SubmissionQueue {

    /// Parts shown of one push: a country's has hundreds, which are read one push at a time.
    private static final int MOST_PARTS = 50;

    private final DataSource database;

    PostgresSubmissionQueue(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Entry> list(Filter filter, @Nullable String after, int limit) {
        try (var connection = database.getConnection()) {
            var pushes = pushes(connection, filter, after, limit);
            var parts = pushes.isEmpty() ? Map.<String, List<ReviewPart>>of() : parts(connection, filter, pushes);
            return pushes.values().stream()
                    .map(push -> with(push, parts.getOrDefault(push.id(), List.of())))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("submissions not listed", e);
        }
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
        try (var query = connection.prepareStatement(sql)) {
            int at = whose.bind(connection, query, 1);
            if (after != null) {
                query.setString(at++, after);
            }
            if (filter.asksForParts()) {
                fitting.bind(connection, query, at);
            }
            return pushes(query);
        }
    }

    private static Map<String, Entry> pushes(PreparedStatement query) throws SQLException {
        var found = new LinkedHashMap<String, Entry>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var id = rows.getString(1);
                found.put(
                        id,
                        new Entry(
                                id,
                                new ProviderCode(rows.getString(2)),
                                rows.getString(3),
                                rows.getTimestamp(4).toInstant(),
                                rows.getInt(5),
                                rows.getString(6),
                                List.of(),
                                0));
            }
        }
        return found;
    }

    private static Map<String, List<ReviewPart>> parts(Connection connection, Filter filter, Map<String, Entry> pushes)
            throws SQLException {
        var fitting = new Conditions().fitting(filter);
        var sql = "select " + PartRows.COLUMNS + " from review_part p where p.submission = any(?)" + fitting.and()
                + " order by submission, programme, area";
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", pushes.keySet().toArray()));
            fitting.bind(connection, query, 2);
            var parts = new LinkedHashMap<String, List<ReviewPart>>();
            for (var part : PartRows.all(query)) {
                parts.computeIfAbsent(part.of().submission(), key -> new ArrayList<>())
                        .add(part);
            }
            return parts;
        }
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
            add(
                    "p.area = any(?)",
                    areas == null ? null : areas.stream().map(AreaCode::value).toArray(String[]::new));
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

        int bind(Connection connection, PreparedStatement query, int from) throws SQLException {
            int at = from;
            for (var parameter : parameters) {
                if (parameter instanceof String[] words) {
                    query.setArray(at++, connection.createArrayOf("text", words));
                } else {
                    query.setObject(at++, parameter);
                }
            }
            return at;
        }
    }
}
