package org.sopan.kit.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// Leases as rows; only the database's clock counts.
public final class Leases {

    private static final String TAKE = """
            insert into lease (name, holder, fence, until)
            values (?, ?, 1, clock_timestamp() + make_interval(secs => ?))
            on conflict (name) do update
            set holder = excluded.holder, until = excluded.until,
                fence = lease.fence + case
                  when lease.holder = excluded.holder and lease.until > clock_timestamp() then 0 else 1 end
            where lease.holder = excluded.holder or lease.until <= clock_timestamp()
            returning fence""";
    private static final String RELEASE = "update lease set until = clock_timestamp() where name = ? and fence = ?";

    private static final double MILLIS_PER_SECOND = 1000.0;

    private final DataSource dataSource;

    public Leases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Takes the lease when it is free or over, and renews it when `holder` has it.
    ///
    /// @param holder one name per process and start, never used again
    public Optional<Lease> take(String name, String holder, Duration lasting) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, name);
            statement.setString(2, holder);
            statement.setDouble(3, lasting.toMillis() / MILLIS_PER_SECOND);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Lease(name, holder, rows.getLong(1))) : Optional.empty();
            }
        }
    }

    /// Gives it back before its time; nothing happens when another has it.
    public void release(Lease lease) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(RELEASE)) {
            statement.setString(1, lease.name());
            statement.setLong(2, lease.fence());
            statement.executeUpdate();
        }
    }

    /// Belongs into every transaction that writes under the lease: throws [LeaseLost] when another has taken it, and
    /// lets nobody take it before this transaction ends.
    public static void require(Connection connection, Lease lease) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from lease where name = ? and fence = ? for share")) {
            query.setString(1, lease.name());
            query.setLong(2, lease.fence());
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new LeaseLost(lease);
                }
            }
        }
    }

    /// Tries for the lease from now on, and renews it while it has it.
    public LeaseKeeper keep(String name, String holder, Duration lasting) {
        return new LeaseKeeper(this, name, holder, lasting);
    }
}
