package org.sopan.indicators.review.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;
import org.sopan.indicators.review.Review;
import org.sopan.indicators.review.ReviewPart;
import org.sopan.indicators.review.Reviews;

/// The review in set-based SQL.
@ApplicationScoped
class PostgresReviews implements Reviews {

    private static final String SUBMITTED = """
            select p.programme, r.area, r.state, s.provider, s.subject, s.accepted_at, count(*)
            from revision r join submission s on s.id = r.submission
            join unnest(?::text[], ?::text[], ?::text[]) p (indicator, dataset, programme)
              on (p.indicator, p.dataset) = (r.indicator, r.dataset)
            where r.submission = ? and s.kind = 'push' group by 1, 2, 3, 4, 5, 6 order by 1, 2""";
    private static final String OPEN = """
            insert into review_part (submission, programme, area, state, provider, maker, figures, step, awaiting, since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint review_part_pk do nothing""";
    private static final String PASSES = """
            select programme, area, level, person from review_step
            where submission = ? and verdict = 'pass' order by review""";
    private static final String STEPS = """
            select s.review, s.programme, s.level, s.verdict, s.comment, s.person, s.reviewed_at, s.area, s.state,
                   s.from_step, s.to_step, s.awaiting, s.moved, p.provider
            from review_step s join review_part p using (submission, programme, area)
            where s.submission = ? order by s.review, s.area""";
    private static final String NOTE = """
            insert into review_step (review, submission, programme, area, state, level, verdict, comment, person,
              from_step, to_step, awaiting, moved, reviewed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String STAND = """
            update review_part set step = ?, awaiting = ?, since = ? where submission = ? and programme = ? and area = ?""";
    private static final String RECORD = """
            insert into submission (id, provider, subject, mode, digest, rows_sent, added, revised, unchanged, rejected,
              warned, accepted_at, kind, reason)
            values (?, ?, ?, 'atomic', ?, ?, 0, ?, 0, 0, 0, ?, 'review', ?)""";

    private final DataSource database;

    PostgresReviews(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Submitted> submitted(String submission, List<Reads> reads) {
        return run(connection -> {
            try (var query = connection.prepareStatement(SUBMITTED)) {
                bind(connection, query, 1, reads);
                query.setString(4, submission);
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<Submitted>();
                    while (rows.next()) {
                        found.add(new Submitted(
                                new ProgrammeCode(rows.getString(1)),
                                new AreaCode(rows.getString(2)),
                                new AreaCode(rows.getString(3)),
                                new ProviderCode(rows.getString(4)),
                                rows.getString(5),
                                rows.getTimestamp(6).toInstant(),
                                rows.getInt(7)));
                    }
                    return found;
                }
            }
        });
    }

    @Override
    public void open(List<ReviewPart> parts) {
        run(connection -> {
            try (var insert = connection.prepareStatement(OPEN)) {
                for (var part : parts) {
                    insert.setString(1, part.of().submission());
                    insert.setString(2, part.of().programme().value());
                    insert.setString(3, part.area().value());
                    insert.setString(4, part.state().value());
                    insert.setString(5, part.provider().value());
                    insert.setString(6, part.maker());
                    insert.setInt(7, part.figures());
                    insert.setString(8, part.standing().step().word());
                    insert.setString(9, word(part.standing().awaiting()));
                    insert.setTimestamp(10, Timestamp.from(part.since()));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    @Override
    public List<ReviewPart> parts(String submission) {
        return parts(submission, "");
    }

    @Override
    public List<ReviewPart> lock(String submission) {
        return parts(submission, " for update");
    }

    private List<ReviewPart> parts(String submission, String locking) {
        var sql = "select " + PartRows.COLUMNS + " from review_part where submission = ? order by programme, area"
                + locking;
        return run(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, submission);
                return PartRows.all(query);
            }
        });
    }

    @Override
    public List<Pass> passes(String submission) {
        return run(connection -> {
            try (var query = connection.prepareStatement(PASSES)) {
                query.setString(1, submission);
                try (var rows = query.executeQuery()) {
                    var passes = new ArrayList<Pass>();
                    while (rows.next()) {
                        passes.add(new Pass(
                                new ProgrammeCode(rows.getString(1)),
                                new AreaCode(rows.getString(2)),
                                ReviewLevel.find(rows.getString(3)).orElseThrow(),
                                rows.getString(4)));
                    }
                    return passes;
                }
            }
        });
    }

    @Override
    public Map<AreaCode, Integer> move(Move move, Map<AreaCode, ReviewStep> steps) {
        return run(connection -> Moving.move(connection, move, steps));
    }

    @Override
    public void add(Review review, String digest) {
        var said = review.said();
        run(connection -> {
            try (var insert = connection.prepareStatement(RECORD)) {
                insert.setString(1, review.id());
                insert.setString(2, review.provider().value());
                insert.setString(3, said.person());
                insert.setString(4, digest);
                insert.setInt(5, review.figures());
                insert.setInt(6, review.figures());
                insert.setTimestamp(7, Timestamp.from(said.at()));
                insert.setString(8, said.comment());
                insert.executeUpdate();
            }
            return note(connection, review);
        });
    }

    @Override
    public List<Review> list(String submission) {
        return run(connection -> {
            try (var query = connection.prepareStatement(STEPS)) {
                query.setString(1, submission);
                try (var rows = query.executeQuery()) {
                    var reviews = new LinkedHashMap<String, Review>();
                    while (rows.next()) {
                        var review = PartRows.review(submission, rows);
                        reviews.merge(review.id(), review, PostgresReviews::together);
                    }
                    return List.copyOf(reviews.values());
                }
            }
        });
    }

    private static int note(Connection connection, Review review) throws SQLException {
        var said = review.said();
        try (var note = connection.prepareStatement(NOTE);
                var stand = connection.prepareStatement(STAND)) {
            for (var part : review.parts()) {
                note.setString(1, review.id());
                note.setString(2, review.submission());
                note.setString(3, said.programme().value());
                note.setString(4, part.area().value());
                note.setString(5, part.state().value());
                note.setString(6, said.level().word());
                note.setString(7, said.verdict().word());
                note.setString(8, said.comment());
                note.setString(9, said.person());
                note.setString(10, part.from().word());
                note.setString(11, part.to().step().word());
                note.setString(12, word(part.to().awaiting()));
                note.setInt(13, part.figures());
                note.setTimestamp(14, Timestamp.from(said.at()));
                note.addBatch();
                stand.setString(1, part.to().step().word());
                stand.setString(2, word(part.to().awaiting()));
                stand.setTimestamp(3, Timestamp.from(said.at()));
                stand.setString(4, review.submission());
                stand.setString(5, said.programme().value());
                stand.setString(6, part.area().value());
                stand.addBatch();
            }
            note.executeBatch();
            return stand.executeBatch().length;
        }
    }

    private static Review together(Review one, Review other) {
        var parts = new ArrayList<>(one.parts());
        parts.addAll(other.parts());
        return new Review(one.id(), one.submission(), one.provider(), one.said(), parts);
    }

    /// Binds three arrays from a place on.
    static void bind(Connection connection, PreparedStatement query, int from, List<Reads> reads) throws SQLException {
        query.setArray(
                from,
                connection.createArrayOf(
                        "text", reads.stream().map(Reads::indicator).toArray()));
        query.setArray(
                from + 1,
                connection.createArrayOf(
                        "text", reads.stream().map(Reads::dataset).toArray()));
        query.setArray(
                from + 2,
                connection.createArrayOf(
                        "text",
                        reads.stream().map(each -> each.programme().value()).toArray()));
    }

    private static @Nullable String word(@Nullable ReviewLevel level) {
        return level == null ? null : level.word();
    }

    private <T> T run(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("reviews not written or read", e);
        }
    }

    /// What is done with a connection.
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
