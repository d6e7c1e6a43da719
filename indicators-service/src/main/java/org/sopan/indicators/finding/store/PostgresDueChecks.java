package org.sopan.indicators.finding.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.sopan.indicators.finding.DueChecks;
import org.sopan.kit.jdbc.Statements;

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

    private final Statements statements;

    PostgresDueChecks(DataSource database) {
        this.statements = new Statements(database, "queue of checks not written or read");
    }

    @Override
    public void add(String submission, Instant at) {
        statements.update("insert into check_due (submission, due_at) values (?, ?)", insert -> {
            insert.setString(1, submission);
            insert.setTimestamp(2, Timestamp.from(at));
        });
    }

    @Override
    public Optional<Due> take(Duration lease) {
        return statements.find(
                TAKE,
                take -> take.setDouble(1, lease.toMillis() / MILLIS),
                row -> new Due(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getInt(4)));
    }

    @Override
    public void done(String submission) {
        statements.update("delete from check_due where submission = ?", delete -> delete.setString(1, submission));
    }

    @Override
    public void retry(String submission, Duration after, String problem) {
        statements.update(RETRY, update -> {
            update.setDouble(1, after.toMillis() / MILLIS);
            update.setString(2, shortened(problem));
            update.setString(3, submission);
        });
    }

    @Override
    public void park(String submission, String problem) {
        statements.update(PARK, update -> {
            update.setString(1, shortened(problem));
            update.setString(2, submission);
        });
    }

    private static String shortened(String problem) {
        return problem.substring(0, Math.min(problem.length(), MAX_PROBLEM));
    }
}
