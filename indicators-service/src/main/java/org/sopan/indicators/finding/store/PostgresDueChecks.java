package org.sopan.indicators.finding.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.sopan.indicators.finding.DueChecks;

/// A queue of rows: what is taken by one instance is passed over by the others, and is back when it dies.
@ApplicationScoped
class PostgresDueChecks implements DueChecks {

    private static final String TAKE = """
            with taken as (
              delete from check_due where submission = (
                select submission from check_due order by due_at limit 1 for update skip locked)
              returning submission)
            select s.id, s.provider, s.accepted_at from submission s join taken t on t.submission = s.id""";

    private final DataSource database;

    PostgresDueChecks(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(String submission, Instant at) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into check_due (submission, due_at) values (?, ?)")) {
            insert.setString(1, submission);
            insert.setTimestamp(2, Timestamp.from(at));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("check not asked for", e);
        }
    }

    @Override
    public Optional<Due> take() {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement(TAKE);
                var row = take.executeQuery()) {
            return row.next()
                    ? Optional.of(new Due(
                            row.getString(1),
                            row.getString(2),
                            row.getTimestamp(3).toInstant()))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("check not taken", e);
        }
    }
}
