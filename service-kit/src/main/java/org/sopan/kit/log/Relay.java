package org.sopan.kit.log;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.sopan.kit.log.LockedLoop.Place;

/// Carries the log of one service to Kafka: a sequencer gives committed events their place, a publisher sends them.
/// They are two threads with a connection each, so that events get their `seq` while the broker is away; of all
/// instances of the service one sequences and one publishes.
public final class Relay implements AutoCloseable {

    private static final int SEQUENCER_LOCK = 1;
    private static final int PUBLISHER_LOCK = 2;

    /// Silence after which the server takes a stopped sequencer's connection and lock away.
    private static final Duration SEQUENCER_IDLE = Duration.ofSeconds(10);

    private final LockedLoop sequencer;
    private final LockedLoop publisher;

    /// @param origin whose log it is and how its chunks are read
    /// @param connections opens connections, unpooled, with the relay's role
    /// @param committed raised by the [EventLog] of this process after a commit
    public Relay(
            Origin origin, Connections connections, RelaySettings settings, Signal committed, MeterRegistry meters) {
        var sequenced = new Signal();
        var backlog = new Backlog();
        this.sequencer = new LockedLoop(
                new Place("event-sequencer", SEQUENCER_LOCK, connections, SEQUENCER_IDLE),
                settings,
                committed,
                new Sequencer(settings.sequenceRows(), sequenced, backlog));
        this.publisher = new LockedLoop(
                new Place(
                        "event-publisher",
                        PUBLISHER_LOCK,
                        connections,
                        settings.brokerTimeout().multipliedBy(3)),
                settings,
                sequenced,
                new Publisher(
                        new Envelope(origin.service(), origin.chunks()),
                        origin.bootstrapServers(),
                        Topics.writtenBy(origin.service()),
                        settings));
        backlog.export(meters, () -> sequencer.failing() || publisher.failing());
    }

    public void start() {
        sequencer.start();
        publisher.start();
    }

    @Override
    public void close() {
        sequencer.close();
        publisher.close();
    }

    /// Whose log is relayed, where to, and who reads its chunks.
    public record Origin(String service, String bootstrapServers, Optional<ChunkSource> chunks) {}
}
