package org.sopan.rankings.panel.events;

import java.util.List;
import java.util.Map;
import org.sopan.contracts.event.ObservationsRevised;
import org.sopan.kit.consume.Event;
import org.sopan.kit.consume.UndecodableEvent;
import org.sopan.rankings.panel.Cell;
import org.sopan.rankings.panel.RevisedFigures;
import org.sopan.rankings.panel.SegmentKey;

/// Reads revisions out of events; other types are passed over.
final class RevisionEvents {

    private RevisionEvents() {}

    /// Throws [UndecodableEvent] at the first event that breaks its contract.
    static Map<SegmentKey, List<Cell>> read(List<Event> events) {
        var figures = new RevisedFigures();
        for (var event : events) {
            if (event.type().equals(ObservationsRevised.TYPE)) {
                try {
                    figures.add(event.payload().as(ObservationsRevised.class));
                } catch (IllegalArgumentException e) {
                    throw new UndecodableEvent(event.type() + " " + event.id() + ": " + e.getMessage(), e);
                }
            }
        }
        return figures.bySegment();
    }
}
