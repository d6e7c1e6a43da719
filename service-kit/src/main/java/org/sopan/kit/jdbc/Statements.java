package org.sopan.kit.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The prepared statements of a store. Each takes a connection, which within a transaction is the transaction's; what
/// the database refuses becomes an [IllegalStateException] that says of which store.
///
/// The static ones are for works on one connection ([#run]): there the refusal passes through.
public final class Statements {

    private final DataSource database;
    private final String failure;

    /// The statements of one store.
    ///
    /// @param failure what did not happen, such as `receipt not written or read`
    public Statements(DataSource database, String failure) {
        this.database = database;
        this.failure = failure;
    }

    /// What every row of the answer is read as, in its order.
    public <T> List<T> list(String sql, Binding binding, Reading<T> reading) {
        return run(connection -> list(connection, sql, binding, reading));
    }

    /// What the first row is read as, where there is one.
    public <T> Optional<T> find(String sql, Binding binding, Reading<T> reading) {
        return run(connection -> find(connection, sql, binding, reading));
    }

    /// What the first row is read as, of a statement that always answers one.
    public <T> T get(String sql, Binding binding, Reading<T> reading) {
        return run(connection -> get(connection, sql, binding, reading));
    }

    /// How many rows a statement added, changed or removed.
    public int update(String sql, Binding binding) {
        return run(connection -> update(connection, sql, binding));
    }

    /// Whatever else is done with a statement.
    public <T> T call(String sql, Work<PreparedStatement, T> work) {
        return run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return work.with(statement);
            }
        });
    }

    /// Several statements on one connection.
    public <T> T run(Work<Connection, T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(failure, e);
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Binding binding, Reading<T> reading)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            binding.bind(query);
            return list(query, reading);
        }
    }

    /// Of a statement that is bound already.
    public static <T> List<T> list(PreparedStatement query, Reading<T> reading) throws SQLException {
        try (var rows = query.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        }
    }

    public static <T> Optional<T> find(Connection connection, String sql, Binding binding, Reading<T> reading)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            binding.bind(query);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(reading.read(row)) : Optional.empty();
            }
        }
    }

    public static <T> T get(Connection connection, String sql, Binding binding, Reading<T> reading)
            throws SQLException {
        return find(connection, sql, binding, reading)
                .orElseThrow(() -> new SQLException("no row where there is always one: " + sql));
    }

    public static int update(Connection connection, String sql, Binding binding) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        }
    }

    /// Words as the array a statement takes for a `text[]`.
    public static Array texts(PreparedStatement statement, Collection<?> words) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("text", words.stream().map(Object::toString).toArray());
    }

    /// The words of a `text[]` that a row has.
    public static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /// What is put into a statement.
    @FunctionalInterface
    public interface Binding {

        /// For a statement that takes nothing.
        Binding NONE = statement -> {};

        void bind(PreparedStatement statement) throws SQLException;
    }

    /// What a row is read as.
    @FunctionalInterface
    public interface Reading<T> {

        T read(ResultSet row) throws SQLException;
    }

    /// What is done with a statement or a connection.
    @FunctionalInterface
    public interface Work<S, T> {

        T with(S asked) throws SQLException;
    }
}
