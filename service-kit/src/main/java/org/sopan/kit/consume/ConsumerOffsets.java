package org.sopan.kit.consume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.log.Epoch;
import org.sopan.kit.log.Part;
import org.sopan.kit.log.Topics;

/// Table `consumer_offset`.
public final class ConsumerOffsets {

    private static final String COLUMNS = "next, applied, epoch_counter, epoch_id, replays";
    private static final String CLAIM =
            "insert into consumer_offset (consumer, topic, part) values (?, ?, ?) on conflict do nothing";
    private static final String READ =
            "select " + COLUMNS + " from consumer_offset where consumer = ? and topic = ? and part = ?";
    private static final String READ_ALL =
            "select " + COLUMNS + ", topic, part from consumer_offset where consumer = ?";
    private static final String MOVE = """
            update consumer_offset
            set next = ?, applied = ?, epoch_counter = ?, epoch_id = ?, moved_at = clock_timestamp()
            where consumer = ? and topic = ? and part = ? and next = ? and replays = ?""";
    private static final String REPLAYED =
            "update consumer_offset set replays = replays + 1 where consumer = ? and topic = ? and part = ?";

    private ConsumerOffsets() {}

    /// Where every partition of a consumer stands, as of the snapshot of the caller's transaction. Read it in the one
    /// REPEATABLE READ transaction that also reads the projected rows, and a [Follower] can go on from there.
    public static Map<Part, Progress> read(Connection connection, String consumer) throws SQLException {
        try (var query = connection.prepareStatement(READ_ALL)) {
            query.setString(1, consumer);
            try (var rows = query.executeQuery()) {
                var found = new TreeMap<Part, Progress>();
                while (rows.next()) {
                    found.put(new Part(Topics.named(rows.getString(6)), rows.getInt(7)), progress(rows));
                }
                return found;
            }
        }
    }

    /// Where a partition stands, made at its beginning when it is new.
    static Progress claim(Connection connection, String consumer, Part part) throws SQLException {
        try (var insert = connection.prepareStatement(CLAIM)) {
            bind(insert, 1, consumer, part);
            insert.executeUpdate();
        }
        return read(connection, READ, consumer, part);
    }

    /// Reads and locks: no poll of this partition commits before the caller does.
    static Progress lock(Connection connection, String consumer, Part part) throws SQLException {
        return read(connection, READ + " for update", consumer, part);
    }

    /// Moves on from exactly where the owner believes it stands; false when another has moved it: the owner is a
    /// zombie.
    static boolean move(Connection connection, String consumer, Part part, Move move) throws SQLException {
        try (var update = connection.prepareStatement(MOVE)) {
            var epoch = move.to().epoch();
            update.setLong(1, move.to().next());
            update.setLong(2, move.to().applied());
            setEpoch(update, epoch);
            bind(update, 5, consumer, part);
            update.setLong(8, move.from().next());
            update.setLong(9, move.from().replays());
            return update.executeUpdate() == 1;
        }
    }

    static void replayed(Connection connection, String consumer, Part part) throws SQLException {
        try (var update = connection.prepareStatement(REPLAYED)) {
            bind(update, 1, consumer, part);
            update.executeUpdate();
        }
    }

    private static void setEpoch(PreparedStatement update, @Nullable Epoch epoch) throws SQLException {
        if (epoch == null) {
            update.setNull(3, Types.INTEGER);
            update.setNull(4, Types.OTHER);
        } else {
            update.setInt(3, epoch.counter());
            update.setObject(4, epoch.id());
        }
    }

    private static Progress read(Connection connection, String sql, String consumer, Part part) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, 1, consumer, part);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("consumer " + consumer + " has no offset for " + part);
                }
                return progress(rows);
            }
        }
    }

    private static void bind(PreparedStatement statement, int from, String consumer, Part part) throws SQLException {
        statement.setString(from, consumer);
        statement.setString(from + 1, part.topic().topicName());
        statement.setInt(from + 2, part.number());
    }

    private static Progress progress(ResultSet rows) throws SQLException {
        var counter = rows.getObject(3, Integer.class);
        var epoch = counter == null ? null : new Epoch(counter, rows.getObject(4, UUID.class));
        return new Progress(rows.getLong(1), rows.getLong(2), epoch, rows.getLong(5));
    }

    /// From where the owner last read or wrote, to where it is now.
    record Move(Progress from, Progress to) {}
}
