package org.sopan.rankings.panel.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.rankings.panel.Cell;
import org.sopan.rankings.panel.Segment;
import org.sopan.rankings.panel.SegmentBytes;
import org.sopan.rankings.panel.SegmentKey;
import org.sopan.rankings.panel.Segments;
import org.sopan.rankings.panel.StoredSegment;
import org.sopan.rankings.panel.Told;

/// Segments in the table `figure_segment`: read, merged and written back in two round trips for any number of them.
@ApplicationScoped
class PostgresSegments implements Segments {

    private static final String KEYS =
            "unnest(?::text[], ?::text[], ?::text[], ?::text[]) as wanted (state, indicator, dataset, period)";
    private static final String READ = """
            select state, indicator, dataset, period, cells from figure_segment
            join %s using (state, indicator, dataset, period)
            order by indicator, dataset, period, state for update of figure_segment
            """.formatted(KEYS);
    private static final String WRITE = """
            insert into figure_segment (state, indicator, dataset, period, part, told_at, cells)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint figure_segment_key
            do update set part = excluded.part, told_at = excluded.told_at, cells = excluded.cells
            """;
    private static final int FETCH_ROWS = 2_000;

    /// Everyone locks segments in this order.
    private static final Comparator<SegmentKey> IN_KEY_ORDER = Comparator.comparing(
                    (SegmentKey key) -> key.series().indicator())
            .thenComparing(key -> key.series().dataset())
            .thenComparing(key -> key.period().value())
            .thenComparing(SegmentKey::state);

    @Override
    public void merge(Connection connection, Told told, Map<SegmentKey, List<Cell>> revisions) throws SQLException {
        var keys = revisions.keySet().stream().sorted(IN_KEY_ORDER).toList();
        var held = read(connection, keys);
        try (var write = connection.prepareStatement(WRITE)) {
            for (var key : keys) {
                var merged = held.getOrDefault(key, Segment.EMPTY).with(revisions.getOrDefault(key, List.of()));
                write.setString(1, key.state().value());
                write.setString(2, key.series().indicator().value());
                write.setString(3, key.series().dataset().value());
                write.setString(4, key.period().value());
                write.setInt(5, told.partition());
                write.setObject(6, OffsetDateTime.ofInstant(told.at(), ZoneOffset.UTC));
                write.setBytes(7, SegmentBytes.write(merged));
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    @Override
    public void forget(Connection connection, int partition) throws SQLException {
        try (var delete = connection.prepareStatement("delete from figure_segment where part = ?")) {
            delete.setInt(1, partition);
            delete.executeUpdate();
        }
    }

    @Override
    public void forEach(Connection connection, SegmentReader reader) throws SQLException {
        try (var select = connection.prepareStatement(
                "select state, indicator, dataset, period, cells, part, told_at from figure_segment")) {
            // Rows come in portions only outside of auto-commit.
            select.setFetchSize(FETCH_ROWS);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var toldAt = rows.getObject(7, OffsetDateTime.class).toInstant();
                    reader.read(
                            new StoredSegment(key(rows), rows.getInt(6), toldAt, SegmentBytes.read(rows.getBytes(5))));
                }
            }
        }
    }

    private static Map<SegmentKey, Segment> read(Connection connection, List<SegmentKey> keys) throws SQLException {
        var held = new HashMap<SegmentKey, Segment>();
        try (var select = connection.prepareStatement(READ)) {
            select.setArray(1, texts(connection, keys, key -> key.state().value()));
            select.setArray(
                    2, texts(connection, keys, key -> key.series().indicator().value()));
            select.setArray(
                    3, texts(connection, keys, key -> key.series().dataset().value()));
            select.setArray(4, texts(connection, keys, key -> key.period().value()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    held.put(key(rows), SegmentBytes.read(rows.getBytes(5)));
                }
            }
        }
        return held;
    }

    private static Array texts(Connection connection, List<SegmentKey> keys, Function<SegmentKey, String> column)
            throws SQLException {
        return connection.createArrayOf("text", keys.stream().map(column).toArray());
    }

    private static SegmentKey key(ResultSet row) throws SQLException {
        var series = new SegmentKey.Series(new IndicatorCode(row.getString(2)), new DatasetCode(row.getString(3)));
        return new SegmentKey(new AreaCode(row.getString(1)), series, Period.parse(row.getString(4)));
    }
}
