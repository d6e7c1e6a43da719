package org.sopan.kit.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.TestDatabase;

/// A projection that writes one row for every event it applies. The table has no key: an event applied twice is seen
/// twice.
class Notes implements Projection {

    static final String TABLE = "create table note (id bigint generated always as identity, part int, seq bigint,"
            + " key text, name text)";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String name;
    private final Topic topic;

    Notes(Topic topic) {
        this("notes-" + NAMES.incrementAndGet() + "-" + ProcessHandle.current().pid(), topic);
    }

    Notes(String name, Topic topic) {
        this.name = name;
        this.topic = topic;
    }

    static List<String> written(TestDatabase database, int part) {
        return database.rows("select seq || ' ' || key from note where part = " + part + " order by id");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic);
    }

    @Override
    public void apply(Connection connection, List<Event> events) throws SQLException {
        try (var insert = connection.prepareStatement("insert into note (part, seq, key, name) values (?, ?, ?, ?)")) {
            for (var event : events) {
                insert.setInt(1, event.partition());
                insert.setLong(2, event.seq());
                insert.setString(3, event.key());
                insert.setString(4, noteOf(event));
                insert.executeUpdate();
            }
        }
    }

    @Override
    public void forget(Connection connection, Topic forgotten, int partition) throws SQLException {
        try (var delete = connection.prepareStatement("delete from note where part = ?")) {
            delete.setInt(1, partition);
            delete.executeUpdate();
        }
    }

    String noteOf(Event event) {
        if (event.payload().as(Map.class).get("name") instanceof String note) {
            return note;
        }
        throw new UndecodableEvent("a note needs a name");
    }
}
