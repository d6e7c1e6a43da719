package org.sopan.rankings.panel.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.sopan.contracts.event.FreezeClosed;
import org.sopan.contracts.event.FreezePart;
import org.sopan.contracts.event.ObservationsRevised;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.consume.Event;
import org.sopan.kit.consume.Projection;
import org.sopan.rankings.panel.Segments;
import org.sopan.rankings.panel.Told;

/// Observations into the packed figures of the database.
@ApplicationScoped
class ObservationsProjection implements Projection {

    /// Also whose offsets a replica in memory goes on from.
    static final String NAME = "rankings-observations";

    private final Segments segments;

    ObservationsProjection(Segments segments) {
        this.segments = segments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.OBSERVATIONS);
    }

    @Override
    public Set<String> knownTypes() {
        // Freezes are passed over: rankings are computed from what was reported last.
        return Set.of(ObservationsRevised.TYPE, FreezePart.TYPE, FreezeClosed.TYPE);
    }

    @Override
    public void apply(Connection connection, List<Event> events) throws SQLException {
        var revisions = RevisionEvents.read(events);
        if (!revisions.isEmpty()) {
            var last = events.getLast();
            segments.merge(connection, new Told(last.partition(), last.seq(), last.time()), revisions);
        }
    }

    @Override
    public void forget(Connection connection, Topic topic, int partition) throws SQLException {
        segments.forget(connection, partition);
    }
}
