package org.sopan.indicators.reach.connections;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.reach.Reach;
import org.sopan.indicators.reach.RowReach;

/// Sets what the policies of the tables go by. It happens wherever a connection is taken from the pool, so no query can
/// forget it, and it is set anew each time, so no caller inherits another's.
@ApplicationScoped
class ReachedConnections implements AgroalPoolInterceptor, RowReach {

    private static final String TELL = """
            select set_config('sopan.all', ?, false), set_config('sopan.states', ?, false),
                   set_config('sopan.areas', ?, false), set_config('sopan.open', ?, false),
                   set_config('sopan.provider', ?, false), set_config('sopan.person', ?, false)""";

    private final CurrentReach reach;
    private final DataSource database;

    ReachedConnections(CurrentReach reach, DataSource database) {
        this.reach = reach;
        this.database = database;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            tell(connection, reach.held());
        } catch (SQLException e) {
            throw new IllegalStateException("a connection could not be told whom it serves", e);
        }
    }

    @Override
    public void claim() {
        var now = reach.get();
        try (var connection = database.getConnection()) {
            tell(connection, now);
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction could not be told whom it serves", e);
        }
    }

    private static void tell(Connection connection, Reach reach) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, reach.everything() ? "on" : "off");
            statement.setString(2, list(reach.states()));
            statement.setString(3, list(reach.areas()));
            statement.setString(4, list(reach.open()));
            statement.setString(5, reach.provider());
            statement.setString(6, reach.person());
            statement.execute();
        }
    }

    /// The text of an array; codes have no character that would need quotes.
    private static String list(Set<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
