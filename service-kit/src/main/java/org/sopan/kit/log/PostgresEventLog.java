package org.sopan.kit.log;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The log as rows of `event_log`, written through the connection that the running JTA transaction holds. Raises the
/// signal after the commit, so that the sequencer does not have to wait for its next poll.
public final class PostgresEventLog implements EventLog {

    private static final String ADD = """
            insert into event_log (topic, key, type, correlation_id, causation_id, added_at,
                                   payload, part, submission, first_row, last_row, row_count, root)
            values (?, ?, ?, ?, ?, ?, cast(? as json), ?, ?, ?, ?, ?, ?)""";
    private static final String POSITIONS = """
            select part, max(seq), bool_and(seq is not null) from event_log where submission = ? group by part""";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;
    private final Signal committed;
    private final int mostPayloadBytes;

    public PostgresEventLog(
            DataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            Clock clock,
            Signal committed,
            int mostPayloadBytes) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.clock = clock;
        this.committed = committed;
        this.mostPayloadBytes = mostPayloadBytes;
    }

    @Override
    public void add(EventDraft event) {
        addAll(List.of(event));
    }

    @Override
    public void addAll(List<EventDraft> events) {
        insert("add " + events.size() + " events", insert -> {
            for (var event : events) {
                bind(insert, event, encode(event), null);
            }
        });
    }

    @Override
    public void addToEveryPartition(EventDraft marker) {
        var payload = encode(marker);
        insert("add " + marker.type() + " to every partition", insert -> {
            for (int part = 0; part < marker.topic().partitions(); part++) {
                bind(insert, marker, payload, part);
            }
        });
    }

    @Override
    public void add(ChunkDraft chunk) {
        insert("add a chunk of submission " + chunk.submission(), insert -> {
            bindCommon(insert, chunk.topic().topicName(), chunk.key(), chunk.type());
            insert.setString(4, chunk.correlationId());
            insert.setString(5, chunk.submission());
            insert.setNull(7, Types.VARCHAR);
            insert.setNull(8, Types.INTEGER);
            insert.setString(9, chunk.submission());
            insert.setInt(10, chunk.firstRow());
            insert.setInt(11, chunk.lastRow());
            insert.setInt(12, chunk.count());
            insert.setString(13, chunk.root());
            insert.addBatch();
        });
    }

    @Override
    public Optional<Positions> positions(String submission) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(POSITIONS)) {
            query.setString(1, submission);
            var found = new TreeMap<Integer, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getBoolean(3)) {
                        return Optional.empty();
                    }
                    found.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return Optional.of(Positions.of(found));
        } catch (SQLException e) {
            throw new EventLogUnavailable("look up the positions of submission " + submission, e);
        }
    }

    private void insert(String doing, Binding rows) {
        requireTransaction();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            rows.bind(insert);
            insert.executeBatch();
        } catch (SQLException e) {
            throw new EventLogUnavailable(doing, e);
        }
        wakeAfterCommit();
    }

    private void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "events are added inside the transaction that changes the state; there is no active one");
        }
    }

    private void wakeAfterCommit() {
        if (transactions.getResource(this) != null) {
            return;
        }
        transactions.putResource(this, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is waiting for this.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    committed.raise();
                }
            }
        });
    }

    private void bind(PreparedStatement insert, EventDraft event, String payload, @Nullable Integer part)
            throws SQLException {
        bindCommon(insert, event.topic().topicName(), event.key(), event.type());
        insert.setString(4, event.correlationId());
        insert.setString(5, event.causationId());
        insert.setString(7, payload);
        insert.setObject(8, part, Types.INTEGER);
        insert.setNull(9, Types.VARCHAR);
        for (int column = 10; column <= 12; column++) {
            insert.setNull(column, Types.INTEGER);
        }
        insert.setNull(13, Types.VARCHAR);
        insert.addBatch();
    }

    private void bindCommon(PreparedStatement insert, String topic, String key, String type) throws SQLException {
        insert.setString(1, topic);
        insert.setString(2, key);
        insert.setString(3, type);
        insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
    }

    private String encode(EventDraft event) {
        var payload = EventJson.encode(event.payload());
        if (payload.length > mostPayloadBytes) {
            throw new IllegalArgumentException("payload of " + event.type() + " for key " + event.key() + " has "
                    + payload.length + " bytes; sopan.event-log.payload-bytes allows " + mostPayloadBytes);
        }
        return new String(payload, StandardCharsets.UTF_8);
    }

    private interface Binding {
        void bind(PreparedStatement insert) throws SQLException;
    }
}
