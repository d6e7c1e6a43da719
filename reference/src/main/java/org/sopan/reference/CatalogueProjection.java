package org.sopan.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.contracts.event.AreaDefined;
import org.sopan.contracts.event.IndicatorDefined;
import org.sopan.contracts.event.ProgrammeDefined;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.consume.Event;
import org.sopan.kit.consume.Projection;
import org.sopan.kit.consume.UndecodableEvent;

/// Catalogue events to rows of `reference_entry`, the newest telling of each thing.
@ApplicationScoped
class CatalogueProjection implements Projection {

    private static final String STORE = """
            insert into reference_entry (kind, code, content, seq) values (?, ?, ?::jsonb, ?)
            on conflict on constraint reference_entry_key
            do update set content = excluded.content, seq = excluded.seq where reference_entry.seq < excluded.seq
            """;

    private final String service;
    private final ObjectMapper json;
    private final CurrentReference current;

    CatalogueProjection(
            @ConfigProperty(name = "sopan.service") String service, ObjectMapper json, CurrentReference current) {
        this.service = service;
        this.json = json;
        this.current = current;
    }

    @Override
    public String name() {
        return service + "-reference";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CATALOGUE);
    }

    @Override
    public void apply(Connection connection, List<Event> events) throws SQLException {
        try (var store = connection.prepareStatement(STORE)) {
            for (var event : events) {
                var kind = EntryKind.findByType(event.type());
                if (kind.isPresent()) {
                    var entry = decode(kind.get(), event);
                    store.setString(1, kind.get().word());
                    store.setString(2, entry.code());
                    store.setString(3, entry.content());
                    store.setLong(4, event.seq());
                    store.addBatch();
                }
            }
            store.executeBatch();
        }
        grow(connection);
    }

    @Override
    public void forget(Connection connection, Topic topic, int partition) throws SQLException {
        try (var delete = connection.prepareStatement("delete from reference_entry")) {
            delete.executeUpdate();
        }
        grow(connection);
    }

    @Override
    public void committed(List<Event> events) {
        current.wake();
    }

    private static void grow(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("update reference_version set version = version + 1")) {
            update.executeUpdate();
        }
    }

    private Entry decode(EntryKind kind, Event event) {
        try {
            return switch (kind) {
                case AREA -> {
                    var defined = event.payload().as(AreaDefined.class);
                    yield entry(Area.of(defined).code().value(), defined);
                }
                case INDICATOR -> {
                    var defined = event.payload().as(IndicatorDefined.class);
                    yield entry(Indicator.of(defined).code().value(), defined);
                }
                case PROGRAMME -> {
                    var defined = event.payload().as(ProgrammeDefined.class);
                    yield entry(Programme.of(defined).code().value(), defined);
                }
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UndecodableEvent(event.type() + " " + event.id() + ": " + e.getMessage(), e);
        }
    }

    private Entry entry(String code, Object defined) {
        try {
            return new Entry(code, json.writeValueAsString(defined));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decoded event cannot be written again: " + code, e);
        }
    }

    private record Entry(String code, String content) {}
}
