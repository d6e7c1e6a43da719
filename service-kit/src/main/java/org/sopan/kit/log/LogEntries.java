package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// Reads what is to be sent, in `seq` order, without what the broker already has.
final class LogEntries {

    private static final String UNSENT = """
            select e.seq, e.prev, e.topic, e.part, e.key, e.type, e.added_at, e.correlation_id, e.causation_id,
                   e.payload, e.submission, e.first_row, e.last_row, e.row_count, e.root
            from event_log e join log_sent s on s.topic = e.topic and s.part = e.part
            where e.seq > ? and e.seq > s.acked_seq
            order by e.seq limit ?""";

    /// Rows fetched at a time, so that reading stops near the limit of bytes.
    private static final int FETCH = 50;

    private LogEntries() {}

    /// At most `rows` entries, and none after the one that passes `bytes` of written payload.
    static List<LogEntry> unsent(Connection connection, long afterSeq, RelaySettings limits) throws SQLException {
        try (var query = connection.prepareStatement(UNSENT)) {
            query.setLong(1, afterSeq);
            query.setInt(2, limits.sendRows());
            query.setFetchSize(FETCH);
            var entries = new ArrayList<LogEntry>();
            long bytes = 0;
            try (var rows = query.executeQuery()) {
                while (bytes < limits.sendBytes() && rows.next()) {
                    var entry = entry(rows);
                    bytes += entry.body() instanceof LogEntry.Written written
                            ? written.json().length()
                            : 0;
                    entries.add(entry);
                }
            }
            return entries;
        }
    }

    private static LogEntry entry(ResultSet rows) throws SQLException {
        var part = new Part(Topics.named(rows.getString(3)), rows.getInt(4));
        var submission = rows.getString(11);
        var body = submission == null
                ? new LogEntry.Written(rows.getString(10))
                : new LogEntry.Rows(new ChunkDraft(
                        part.topic(),
                        rows.getString(5),
                        rows.getString(6),
                        submission,
                        rows.getInt(12),
                        rows.getInt(13),
                        rows.getInt(14),
                        rows.getString(15),
                        rows.getString(8)));
        return new LogEntry(
                rows.getLong(1),
                rows.getLong(2),
                part,
                rows.getString(5),
                rows.getString(6),
                rows.getObject(7, OffsetDateTime.class).toInstant(),
                body,
                rows.getString(8),
                rows.getString(9));
    }
}
