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
import org.sopan.kit.jdbc.Statements;

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

    private final Statements statements;

    PostgresReviews(DataSource database) {
        this.statements = new Statements(database, "reviews not written or read");
    }

    @Override
    public List<Submitted> submitted(String submission, List<Reads> reads) {
        return statements.list(
                SUBMITTED,
                query -> {
                    bind(query, reads);
                    query.setString(4, submission);
                },
                row -> new Submitted(
                        new ProgrammeCode(row.getString(1)),
                        new AreaCode(row.getString(2)),
                        new AreaCode(row.getString(3)),
                        new ProviderCode(row.getString(4)),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getInt(7)));
    }

    @Override
    public void open(List<ReviewPart> parts) {
        statements.call(OPEN, insert -> {
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
        return statements.list(sql, query -> query.setString(1, submission), PartRows::part);
    }

    @Override
    public List<Pass> passes(String submission) {
        return statements.list(
                PASSES,
                query -> query.setString(1, submission),
                row -> new Pass(
                        new ProgrammeCode(row.getString(1)),
                        new AreaCode(row.getString(2)),
                        ReviewLevel.find(row.getString(3)).orElseThrow(),
                        row.getString(4)));
    }

    @Override
    public Map<AreaCode, Integer> move(Move move, Map<AreaCode, ReviewStep> steps) {
        return statements.run(connection -> Moving.move(connection, move, steps));
    }

    @Override
    public void add(Review review, String digest) {
        var said = review.said();
        statements.run(connection -> {
            Statements.update(connection, RECORD, insert -> {
                insert.setString(1, review.id());
                insert.setString(2, review.provider().value());
                insert.setString(3, said.person());
                insert.setString(4, digest);
                insert.setInt(5, review.figures());
                insert.setInt(6, review.figures());
                insert.setTimestamp(7, Timestamp.from(said.at()));
                insert.setString(8, said.comment());
            });
            return note(connection, review);
        });
    }

    @Override
    public List<Review> list(String submission) {
        var reviews = new LinkedHashMap<String, Review>();
        statements
                .list(STEPS, query -> query.setString(1, submission), row -> PartRows.review(submission, row))
                .forEach(review -> reviews.merge(review.id(), review, PostgresReviews::together));
        return List.copyOf(reviews.values());
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

    /// Binds the first three parameters.
    static void bind(PreparedStatement query, List<Reads> reads) throws SQLException {
        query.setArray(
                1, Statements.texts(query, reads.stream().map(Reads::indicator).toList()));
        query.setArray(
                2, Statements.texts(query, reads.stream().map(Reads::dataset).toList()));
        query.setArray(
                3, Statements.texts(query, reads.stream().map(Reads::programme).toList()));
    }

    private static @Nullable String word(@Nullable ReviewLevel level) {
        return level == null ? null : level.word();
    }
}
