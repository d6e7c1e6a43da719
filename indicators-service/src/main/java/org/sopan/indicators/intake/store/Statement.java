package org.sopan.indicators.intake.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// What is done with a prepared statement.
@FunctionalInterface
interface Statement<T> {

    T run(PreparedStatement statement) throws SQLException;
}
