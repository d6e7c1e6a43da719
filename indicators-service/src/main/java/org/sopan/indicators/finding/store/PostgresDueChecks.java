package org.sopan.indicators.finding.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.sopan.indicators.finding.DueChecks;

/// A queue of rows. What one instance takes is passed over by the others until it is done or its lease is over; time is
/// the database's.
@ApplicationScoped
class PostgresDueChecks implements DueChecks {

    private static final String TAKE = """
            with taken as (
              update check_due set attempts = attempts + 1, next_try = now() + make_interval(secs => ?)
              where submission = (
                select submission from check_due where parked_at is null and next_try <= now()
                order by due_at limit 1 for update skip locked)
              returning submission, attempts)
            select t.submission, s.provider, s.accepted_at, t.attempts
            from taken t join submission s on s.id = t.submission""";
    private static final String RETRY =
            "update check_due set next_try = now() + make_interval(secs => ?), problem = ? where submission = ?";
    private static final String PARK = "update check_due set parked_at = now(), problem = ? where submission = ?";

    /// Of what an attempt ended with, so much is kept.
    private static final int MAX_PROBLEM = 2000;

    private static final double MILLIS = 1000;

    private final DataSource database;

    PostgresDueChecks(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(String submission, Instant at) {
        call("insert into check_due (submission, due_at) values (?, ?)", insert -> {
            insert.setString(1, submission);
            insert.setTimestamp(2, Timestamp.from(at));
            return insert.executeUpdate();
        });
    }

    @Override
    public Optional<Due> take(Duration lease) {
        return call(TAKE, take -> {
            take.setDouble(1, lease.toMillis() / MILLIS);
            try (var row = take.executeQuery()) {
                return row.next()
                        ? Optional.of(new Due(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getInt(4)))
                        : Optional.empty();
            }
        });
    }

    @Override
    public void done(String submission) {
        call("delete from check_due where submission = ?", delete -> {
            delete.setString(1, submission);
            return delete.executeUpdate();
        });
    }

    @Override
    public void retry(String submission, Duration after, String problem) {
        call(RETRY, update -> {
            update.setDouble(1, after.toMillis() / MILLIS);
            update.setString(2, shortened(problem));
            update.setString(3, submission);
            return update.executeUpdate();
        });
    }

    @Override
    public void park(String submission, String problem) {
        call(PARK, update -> {
            update.setString(1, shortened(problem));
            update.setString(2, submission);
            return update.executeUpdate();
        });
    }

    private static String shortened(String problem) {
        return problem.substring(0, Math.min(problem.length(), MAX_PROBLEM));
    }

    private <T> T call(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("queue of checks not written or read", e);
        }
    }

    /// What is done with a prepared statement.
    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
