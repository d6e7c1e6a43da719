package org.sopan.kit.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.sopan.kit.consume.DeadLetters.State;
import org.sopan.kit.log.Part;

/// Applies what one poll brought for one partition, inside the transaction that will move its offset.
final class PartitionTurn {

    private static final Logger LOG = Logger.getLogger(PartitionTurn.class);

    private final Connection connection;
    private final Projection projection;
    private final Part part;
    private final Standing standing;
    private final DeadLetters letters;
    private final Set<String> knownTypes;
    private final List<Received.Ours> pending = new ArrayList<>();
    private final List<Event> applied = new ArrayList<>();

    private Set<String> heldKeys = Set.of();
    private Progress now;

    PartitionTurn(Connection connection, Projection projection, Part part, Standing standing) {
        this.connection = connection;
        this.projection = projection;
        this.part = part;
        this.standing = standing;
        this.letters = new DeadLetters(connection, projection.name(), part);
        this.knownTypes = projection.knownTypes();
        this.now = standing.expected();
    }

    /// @param position the offset after the last record, where the next poll goes on
    Outcome apply(List<Received> records, long position, boolean mayReread) throws SQLException {
        heldKeys = new HashSet<>(letters.heldKeys());
        boolean first = standing.atBeginning();
        boolean gap = false;
        for (var received : records) {
            switch (received) {
                case Received.Foreign foreign -> {
                    LOG.errorf(
                            "%s: record at offset %d of %s is not an event: %s",
                            projection.name(), foreign.offset(), part, foreign.reason());
                    letters.put(foreign);
                }
                case Received.Ours ours ->
                    gap |= !take(ours, first && part.topic().expires());
            }
            first = false;
            if (gap && mayReread) {
                break;
            }
        }
        flush();
        return new Outcome(now.at(gap && mayReread ? 0 : position), List.copyOf(applied), gap);
    }

    /// False when something before this event was not seen.
    private boolean take(Received.Ours received, boolean allowsGap) throws SQLException {
        return switch (Chain.judge(now, received, allowsGap)) {
            case SKIP -> true;
            case GAP -> false;
            case REBORN -> {
                forget(received);
                yield take(received, allowsGap);
            }
            case APPLY -> {
                enqueue(received);
                now = now.having(received);
                yield true;
            }
        };
    }

    private void forget(Received.Ours received) throws SQLException {
        LOG.warnf(
                "%s: %s now speaks under epoch %s; forgetting what came under %s",
                projection.name(), part, received.epoch(), now.epoch());
        pending.clear();
        applied.clear();
        projection.forget(connection, part.topic(), part.number());
        letters.forget();
        heldKeys.clear();
        now = now.reborn(received.epoch());
    }

    private void enqueue(Received.Ours received) throws SQLException {
        var event = received.event();
        if (heldKeys.contains(event.key())) {
            letters.put(received, State.PARKED, "waits behind an earlier event of its key");
        } else if (!knownTypes.isEmpty() && !knownTypes.contains(event.type())) {
            letters.put(received, State.UNKNOWN_TYPE, "type " + event.type() + " is not known to this version");
        } else {
            pending.add(received);
        }
    }

    private void flush() throws SQLException {
        if (pending.isEmpty()) {
            return;
        }
        var events = pending.stream().map(Received.Ours::event).toList();
        var before = connection.setSavepoint();
        try {
            projection.apply(connection, events);
            applied.addAll(events);
        } catch (UndecodableEvent e) {
            connection.rollback(before);
            applyOneByOne();
        }
        connection.releaseSavepoint(before);
        pending.clear();
    }

    /// One of them is broken: a savepoint each finds it without losing the others.
    private void applyOneByOne() throws SQLException {
        for (var received : pending) {
            var event = received.event();
            if (heldKeys.contains(event.key())) {
                letters.put(received, State.PARKED, "waits behind an earlier event of its key");
                continue;
            }
            var before = connection.setSavepoint();
            try {
                projection.apply(connection, List.of(event));
                applied.add(event);
            } catch (UndecodableEvent e) {
                connection.rollback(before);
                LOG.errorf(
                        "%s: event %s, key %s, is dead: %s",
                        projection.name(), event.id(), event.key(), e.getMessage());
                letters.put(received, State.DEAD, String.valueOf(e.getMessage()));
                heldKeys.add(event.key());
            }
            connection.releaseSavepoint(before);
        }
    }

    /// @param now where the partition stands once the transaction commits
    /// @param gap whether something was missing before one of the records
    record Outcome(Progress now, List<Event> applied, boolean gap) {}
}
