package org.sopan.gateway.keys.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sopan.gateway.keys.ApiKey;
import org.sopan.gateway.keys.Keys;

/// Keys in the table `api_key`.
@ApplicationScoped
class PostgresKeys implements Keys {

    private static final String SELECT = "select id, prefix, hash, name, scopes, areas, provider, created_at, "
            + "created_by, expires_at, revoked_at, revoked_by from api_key ";

    /// Any number that nothing else in this database locks on.
    private static final long FIRST_KEY_LOCK = 7_360_133_201_544L;

    private final DataSource dataSource;
    private final Flyway flyway;

    PostgresKeys(DataSource dataSource, Flyway flyway) {
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    @Override
    public void prepare() {
        flyway.migrate();
    }

    @Override
    public List<ApiKey> listUsable() {
        return query("where revoked_at is null or revoked_at > now() - interval '30 days'", statement -> {});
    }

    @Override
    public List<ApiKey> list(String after, int limit) {
        return query("where id > ? order by id limit ?", statement -> {
            statement.setString(1, after);
            statement.setInt(2, limit);
        });
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return query("where id = ?", statement -> statement.setString(1, id)).stream()
                .findFirst();
    }

    @Override
    public void add(ApiKey key) {
        try (var connection = dataSource.getConnection()) {
            insert(connection, key);
        } catch (SQLException e) {
            throw new KeyStoreFailure("cannot add key " + key.id(), e);
        }
    }

    @Override
    public void revoke(ApiKey key) {
        var sql = "update api_key set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, KeyRows.utc(key.revokedAt()));
            statement.setString(2, key.revokedBy().orElse(null));
            statement.setString(3, key.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new KeyStoreFailure("cannot revoke key " + key.id(), e);
        }
    }

    @Override
    public boolean addFirst(ApiKey key, Consumer<ApiKey> beforeCommit) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var added = addWhenEmpty(connection, key);
                if (added) {
                    beforeCommit.accept(key);
                }
                connection.commit();
                return added;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new KeyStoreFailure("cannot make the first key", e);
        }
    }

    private static boolean addWhenEmpty(Connection connection, ApiKey key) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, FIRST_KEY_LOCK);
            lock.execute();
        }
        try (var statement = connection.prepareStatement("select exists (select from api_key)");
                var rows = statement.executeQuery()) {
            rows.next();
            if (rows.getBoolean(1)) {
                return false;
            }
        }
        insert(connection, key);
        return true;
    }

    private static void insert(Connection connection, ApiKey key) throws SQLException {
        var sql = "insert into api_key (id, prefix, hash, name, scopes, areas, provider, created_at, created_by, "
                + "expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            KeyRows.write(statement, key);
            statement.executeUpdate();
        }
    }

    private List<ApiKey> query(String where, Binding binding) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SELECT + where)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new KeyStoreFailure("cannot read keys", e);
        }
    }

    private static List<ApiKey> read(ResultSet rows) throws SQLException {
        var keys = new ArrayList<ApiKey>();
        while (rows.next()) {
            keys.add(KeyRows.read(rows));
        }
        return keys;
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
