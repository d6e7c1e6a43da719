package org.sopan.kit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives committed events their place: the next dense `seq` in the order of `id`, the partition, and the `seq` before
/// it there. What a pass sees is committed, so no place is ever taken back; and of two writers of one key the later
/// drew its `id` after the earlier had committed, so a pass that sees the later sees the earlier too.
final class Sequencer implements RelayWork {

    private static final String UNSEQUENCED =
            "select id, topic, key, part from event_log where seq is null order by id limit ?";
    private static final String GIVE_PLACES = """
            update event_log e set seq = p.seq, part = p.part, prev = p.prev
            from unnest(?::bigint[], ?::bigint[], ?::int[], ?::bigint[]) as p (id, seq, part, prev)
            where e.id = p.id and e.seq is null""";
    private static final String MOVE_PARTITIONS = """
            insert into log_partition (topic, part, last_seq)
            select * from unnest(?::text[], ?::int[], ?::bigint[])
            on conflict (topic, part) do update set last_seq = excluded.last_seq""";

    private final int rows;
    private final Signal sequenced;
    private final Backlog backlog;

    Sequencer(int rows, Signal sequenced, Backlog backlog) {
        this.rows = rows;
        this.sequenced = sequenced;
        this.backlog = backlog;
    }

    @Override
    public boolean pass(Connection connection) throws SQLException {
        backlog.refreshIfDue(connection);
        if (!anyWaiting(connection)) {
            connection.commit();
            return false;
        }
        // The head's row lock comes before the look at the waiting rows: two sequencers could else see the same ones.
        long head = lockHead(connection);
        var waiting = waiting(connection);
        give(connection, places(waiting, head, lastSeqs(connection)));
        connection.commit();
        sequenced.raise();
        return waiting.size() == rows;
    }

    @Override
    public void reset() {
        // Nothing is remembered between passes.
    }

    private static boolean anyWaiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select exists (select from event_log where seq is null)")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static long lockHead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select seq from log_head for update")) {
            found.next();
            return found.getLong(1);
        }
    }

    private List<Waiting> waiting(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(UNSEQUENCED)) {
            query.setInt(1, rows);
            try (var found = query.executeQuery()) {
                var waiting = new ArrayList<Waiting>();
                while (found.next()) {
                    var topic = Topics.named(found.getString(2));
                    var part = found.getObject(4, Integer.class);
                    var partition = part == null ? Partitioner.partitionOf(topic, found.getString(3)) : part;
                    waiting.add(new Waiting(found.getLong(1), new Part(topic, partition)));
                }
                return waiting;
            }
        }
    }

    private static Map<Part, Long> lastSeqs(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select topic, part, last_seq from log_partition")) {
            var last = new HashMap<Part, Long>();
            while (found.next()) {
                last.put(new Part(Topics.named(found.getString(1)), found.getInt(2)), found.getLong(3));
            }
            return last;
        }
    }

    private static List<Place> places(List<Waiting> waiting, long head, Map<Part, Long> last) {
        var places = new ArrayList<Place>(waiting.size());
        long seq = head;
        for (var event : waiting) {
            seq++;
            var prev = last.put(event.part(), seq);
            places.add(new Place(event.id(), event.part(), seq, prev == null ? 0 : prev));
        }
        return places;
    }

    private static void give(Connection connection, List<Place> places) throws SQLException {
        var ended = new HashMap<Part, Long>();
        places.forEach(place -> ended.put(place.part(), place.seq()));
        try (var give = connection.prepareStatement(GIVE_PLACES);
                var move = connection.prepareStatement(MOVE_PARTITIONS);
                var head = connection.prepareStatement("update log_head set seq = seq + ?")) {
            give.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", places.stream().map(Place::id).toArray()));
            give.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", places.stream().map(Place::seq).toArray()));
            give.setArray(
                    3,
                    connection.createArrayOf(
                            "int",
                            places.stream().map(place -> place.part().number()).toArray()));
            give.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", places.stream().map(Place::prev).toArray()));
            int given = give.executeUpdate();
            if (given != places.size()) {
                throw new IllegalStateException("gave " + given + " of " + places.size() + " events their place");
            }
            var parts = List.copyOf(ended.keySet());
            move.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            parts.stream().map(part -> part.topic().topicName()).toArray()));
            move.setArray(
                    2,
                    connection.createArrayOf(
                            "int", parts.stream().map(Part::number).toArray()));
            move.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", parts.stream().map(ended::get).toArray()));
            move.executeUpdate();
            head.setInt(1, places.size());
            head.executeUpdate();
        }
    }

    private record Waiting(long id, Part part) {}

    private record Place(long id, Part part, long seq, long prev) {}
}
