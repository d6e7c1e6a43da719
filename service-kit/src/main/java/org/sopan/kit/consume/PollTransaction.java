package org.sopan.kit.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.sopan.kit.consume.PartitionTurn.Outcome;
import org.sopan.kit.log.Part;

/// One poll, one transaction: the effects of its records and the moved offsets commit together or not at all.
final class PollTransaction {

    private final DataSource dataSource;
    private final Projection projection;
    private final ConsumerSettings settings;

    PollTransaction(DataSource dataSource, Projection projection, ConsumerSettings settings) {
        this.dataSource = dataSource;
        this.projection = projection;
        this.settings = settings;
    }

    /// Partitions are taken, and so their rows are locked, in one order everywhere.
    ///
    /// Throws [PartFailed] when the events of one partition could not be applied, [NotTheOwner] when another
    /// has moved one of them; nothing is stored then.
    Map<Part, Outcome> commit(SortedMap<Part, Batch> batches) throws SQLException, PartFailed, NotTheOwner {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                limitIdleness(connection);
                var outcomes = new HashMap<Part, Outcome>();
                for (var entry : batches.entrySet()) {
                    outcomes.put(entry.getKey(), apply(connection, entry.getKey(), entry.getValue()));
                }
                connection.commit();
                return outcomes;
            } catch (SQLException | PartFailed | NotTheOwner | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private Outcome apply(Connection connection, Part part, Batch batch) throws SQLException, PartFailed, NotTheOwner {
        var standing = batch.standing();
        Outcome outcome;
        try {
            outcome = new PartitionTurn(connection, projection, part, standing)
                    .apply(batch.records(), batch.position(), batch.mayReread());
        } catch (SQLException | RuntimeException e) {
            throw new PartFailed(part, e);
        }
        var move = new ConsumerOffsets.Move(standing.expected(), outcome.now());
        if (!ConsumerOffsets.move(connection, projection.name(), part, move)) {
            throw new NotTheOwner(part);
        }
        return outcome;
    }

    /// A process stopped in mid-transaction must not hold its locks for ever.
    private void limitIdleness(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = "
                    + settings.idleTransaction().toMillis());
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /// What one poll brought for one partition.
    ///
    /// @param position the offset at which the next poll goes on
    /// @param mayReread whether a gap sends the reader back to the beginning now
    record Batch(Standing standing, List<Received> records, long position, boolean mayReread) {}

    /// The events of a partition could not be applied; they are tried again.
    static final class PartFailed extends Exception {

        private final transient Part part;

        PartFailed(Part part, Throwable cause) {
            super("cannot apply events of " + part, cause);
            this.part = part;
        }

        Part part() {
            return part;
        }
    }

    /// The offset row is not where this owner left it: another consumer has taken the partition over.
    static final class NotTheOwner extends Exception {

        NotTheOwner(Part part) {
            super(part + " was moved by another consumer");
        }
    }
}
