package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// The epochs of this database.
public final class Epochs {

    private Epochs() {}

    public static Epoch current(Connection connection) throws SQLException {
        try (var statement =
                        connection.prepareStatement("select counter, id from epoch order by counter desc limit 1");
                var rows = statement.executeQuery()) {
            rows.next();
            return new Epoch(rows.getInt(1), rows.getObject(2, UUID.class));
        }
    }

    /// Begins a new epoch after a backup was restored; run while the service is down. The relay then tells everything
    /// again from `seq` 1, and every consumer discards what it holds from here.
    public static Epoch begin(Connection connection, String reason) throws SQLException {
        try (var statement = connection.prepareStatement("select begin_epoch(?)")) {
            statement.setString(1, reason);
            statement.execute();
        }
        return current(connection);
    }
}
