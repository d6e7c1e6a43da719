package org.sopan.indicators.acceptance.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.sopan.indicators.acceptance.Acceptances;
import org.sopan.kit.jdbc.Statements;
import org.sopan.kit.jdbc.Statements.Binding;

/// A shared advisory lock that nobody takes alone: it makes nobody wait, and who holds it is accepting. When their
/// transaction began is known of every session of the service's role, whichever replica it serves.
@ApplicationScoped
class PostgresAcceptances implements Acceptances {

    /// The instant is read after the lock is held. The space of the key is the relay's ("SOPA" in ASCII); 1 to 3 are
    /// the relay's and the ledger's.
    private static final String BEGIN = """
            with marked as materialized (select pg_advisory_xact_lock_shared(1397706817, 4))
            select clock_timestamp() from marked""";

    /// Sessions are listed anew also within a transaction.
    private static final String NOW = "select clock_timestamp(), pg_stat_clear_snapshot()";

    private static final String IN_FLIGHT = """
            select exists (
              select from pg_locks l join pg_stat_activity a on a.pid = l.pid
              where l.locktype = 'advisory' and l.classid = 1397706817 and l.objid = 4 and l.objsubid = 2
                and l.database = (select oid from pg_database where datname = current_database())
                and a.xact_start <= ?)""";

    private final Statements statements;

    PostgresAcceptances(DataSource database) {
        this.statements = new Statements(database, "acceptances in flight not marked or read");
    }

    @Override
    public Instant begin() {
        return statements.run(connection -> instant(connection, BEGIN));
    }

    @Override
    public Instant now() {
        return statements.run(connection -> instant(connection, NOW));
    }

    @Override
    public boolean settled(Instant until) {
        return statements.run(connection -> {
            // First the clock: who marks itself after the sessions were listed gets a later instant than this.
            return instant(connection, NOW).isAfter(until) && !inFlight(connection, until);
        });
    }

    private static boolean inFlight(Connection connection, Instant until) throws SQLException {
        return Statements.get(
                connection, IN_FLIGHT, query -> query.setTimestamp(1, Timestamp.from(until)), row -> row.getBoolean(1));
    }

    private static Instant instant(Connection connection, String sql) throws SQLException {
        return Statements.get(
                connection, sql, Binding.NONE, row -> row.getTimestamp(1).toInstant());
    }
}
