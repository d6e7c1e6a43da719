package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections that are in no pool and in no JTA transaction: closing one ends its session, its locks and its
/// settings with it.
@FunctionalInterface
public interface Connections {

    Connection open() throws SQLException;
}
