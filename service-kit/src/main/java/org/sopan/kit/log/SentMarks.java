package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// Table `log_sent`. Every write names the epoch it was made under: after a restore nothing of the old life is stored.
final class SentMarks {

    private static final String PREPARE = """
            insert into log_sent (topic, part, epoch) values (?, ?, (select max(counter) from epoch))
            on conflict (topic, part) do nothing""";
    private static final String READ =
            "select topic, part, topic_id, acked_seq, acked_offset, first_offset from log_sent";
    private static final String STORE = """
            update log_sent set topic_id = ?, acked_seq = ?, acked_offset = ?, first_offset = ?
            where topic = ? and part = ? and epoch = ?""";
    private static final String FIRST_UNSENT = """
            select coalesce(
              (select min(s.acked_seq) from log_sent s join log_partition p using (topic, part)
               where s.acked_seq < p.last_seq),
              (select seq from log_head))""";

    private SentMarks() {}

    static Map<Part, SentMark> read(Connection connection, Collection<Part> parts) throws SQLException {
        try (var prepare = connection.prepareStatement(PREPARE)) {
            for (var part : parts) {
                prepare.setString(1, part.topic().topicName());
                prepare.setInt(2, part.number());
                prepare.addBatch();
            }
            prepare.executeBatch();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(READ)) {
            var marks = new TreeMap<Part, SentMark>();
            while (rows.next()) {
                marks.put(
                        new Part(Topics.named(rows.getString(1)), rows.getInt(2)),
                        new SentMark(rows.getString(3), rows.getLong(4), rows.getLong(5), rows.getLong(6)));
            }
            return marks;
        }
    }

    static void store(Connection connection, Map<Part, SentMark> marks, Epoch epoch) throws SQLException {
        try (var update = connection.prepareStatement(STORE)) {
            for (var entry : new TreeMap<>(marks).entrySet()) {
                var mark = entry.getValue();
                update.setString(1, mark.topicId());
                update.setLong(2, mark.ackedSeq());
                update.setLong(3, mark.ackedOffset());
                update.setLong(4, mark.firstOffset());
                update.setString(5, entry.getKey().topic().topicName());
                update.setInt(6, entry.getKey().number());
                update.setInt(7, epoch.counter());
                if (update.executeUpdate() != 1) {
                    throw new IllegalStateException("a newer epoch than " + epoch + " has begun; reading all again");
                }
            }
        }
    }

    /// The `seq` after which the broker may lack something.
    static long firstUnsent(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(FIRST_UNSENT)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
