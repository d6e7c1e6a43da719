package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.SQLException;

/// What the holder of a lock does over and over through the connection that holds it.
interface RelayWork {

    /// One step; leaves no transaction open. True when there may be more to do at once.
    boolean pass(Connection connection) throws SQLException, InterruptedException;

    /// The lock or the connection is gone: forget what was remembered from it.
    void reset();
}
