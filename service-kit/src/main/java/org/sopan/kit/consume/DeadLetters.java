package org.sopan.kit.consume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sopan.kit.log.Part;

/// Table `dead_letter`: the events of one consumer that could not be applied, in order, to be applied later.
final class DeadLetters {

    private static final String PUT = """
            insert into dead_letter (consumer, topic, part, record_offset, state, reason, event_id, seq, key, type,
                                     event_time, correlation_id, causation_id, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint dead_letter_once do nothing""";
    private static final String HELD_KEYS = """
            select distinct key from dead_letter
            where consumer = ? and topic = ? and part = ? and state in ('dead', 'parked')""";
    private static final String WAITING = """
            select id, state, event_id, seq, key, type, event_time, correlation_id, causation_id, payload
            from dead_letter
            where consumer = ? and topic = ? and part = ? and state <> 'unreadable' order by seq""";

    private final Connection connection;
    private final String consumer;
    private final Part part;

    DeadLetters(Connection connection, String consumer, Part part) {
        this.connection = connection;
        this.consumer = consumer;
        this.part = part;
    }

    /// Keys whose later events wait behind a dead one.
    Set<String> heldKeys() throws SQLException {
        try (var query = connection.prepareStatement(HELD_KEYS)) {
            query.setString(1, consumer);
            query.setString(2, part.topic().topicName());
            query.setInt(3, part.number());
            try (var rows = query.executeQuery()) {
                var keys = new HashSet<String>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        }
    }

    void put(Received.Ours received, State state, String reason) throws SQLException {
        var event = received.event();
        try (var insert = connection.prepareStatement(PUT)) {
            bind(insert, event.id(), received.offset(), state, reason);
            insert.setLong(8, event.seq());
            insert.setString(9, event.key());
            insert.setString(10, event.type());
            insert.setObject(11, event.time().atOffset(ZoneOffset.UTC));
            insert.setString(12, event.correlationId());
            insert.setString(13, event.causationId());
            insert.setBytes(14, received.payload().bytes());
            insert.executeUpdate();
        }
    }

    void put(Received.Foreign received) throws SQLException {
        try (var insert = connection.prepareStatement(PUT)) {
            bind(insert, "offset/" + received.offset(), received.offset(), State.UNREADABLE, received.reason());
            insert.setNull(8, Types.BIGINT);
            insert.setNull(9, Types.VARCHAR);
            insert.setNull(10, Types.VARCHAR);
            insert.setNull(11, Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setNull(12, Types.VARCHAR);
            insert.setNull(13, Types.VARCHAR);
            insert.setBytes(14, received.payload().bytes());
            insert.executeUpdate();
        }
    }

    /// All that waits, in the order of the source's log.
    List<Waiting> waiting() throws SQLException {
        try (var query = connection.prepareStatement(WAITING)) {
            query.setString(1, consumer);
            query.setString(2, part.topic().topicName());
            query.setInt(3, part.number());
            try (var rows = query.executeQuery()) {
                var waiting = new ArrayList<Waiting>();
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getLong(1), rows.getString(2), event(rows)));
                }
                return waiting;
            }
        }
    }

    void remove(long id) throws SQLException {
        try (var delete = connection.prepareStatement("delete from dead_letter where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    void stillDead(long id, String reason) throws SQLException {
        try (var update =
                connection.prepareStatement("update dead_letter set state = 'dead', reason = ? where id = ?")) {
            update.setString(1, reason);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /// The source came back under a newer epoch and tells everything again.
    void forget() throws SQLException {
        try (var delete = connection.prepareStatement(
                "delete from dead_letter where consumer = ? and topic = ? and part = ? and state <> 'unreadable'")) {
            delete.setString(1, consumer);
            delete.setString(2, part.topic().topicName());
            delete.setInt(3, part.number());
            delete.executeUpdate();
        }
    }

    private void bind(PreparedStatement insert, String eventId, long offset, State state, String reason)
            throws SQLException {
        insert.setString(1, consumer);
        insert.setString(2, part.topic().topicName());
        insert.setInt(3, part.number());
        insert.setLong(4, offset);
        insert.setString(5, state.word());
        insert.setString(6, reason);
        insert.setString(7, eventId);
    }

    private Event event(ResultSet rows) throws SQLException {
        return new Event(
                part.topic(),
                part.number(),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                rows.getObject(7, OffsetDateTime.class).toInstant(),
                rows.getString(8),
                rows.getString(9),
                new JsonPayload(rows.getBytes(10)));
    }

    /// Why an event is here.
    enum State {
        /// It breaks its contract.
        DEAD("dead"),
        /// It waits behind a dead one of its key.
        PARKED("parked"),
        /// This version of the consumer does not know its type.
        UNKNOWN_TYPE("unknown-type"),
        /// It is no event of ours.
        UNREADABLE("unreadable");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// A stored event and the word of its state.
    record Waiting(long id, String state, Event event) {}
}
