package org.sopan.kit.consume;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.log.Backoff;
import org.sopan.kit.log.Part;

/// The partitions a consumer owns and where it stands in each. A partition whose standing is not known, because it was
/// just assigned or because something failed, is paused until its row has been read again.
final class Owned implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Owned.class);

    private final Consumer<byte[], byte[]> consumer;
    private final DataSource dataSource;
    private final String name;
    private final ConsumerSettings settings;
    private final Map<Part, Standing> standings = new TreeMap<>();
    private final Map<Part, Long> dueAtNanos = new HashMap<>();
    private final Map<Part, Backoff> backoffs = new HashMap<>();

    Owned(Consumer<byte[], byte[]> consumer, DataSource dataSource, String name, ConsumerSettings settings) {
        this.consumer = consumer;
        this.dataSource = dataSource;
        this.name = name;
        this.settings = settings;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.infof("%s: assigned %s", name, partitions);
        for (var partition : partitions) {
            // A place to stand until the row is read; without one the next poll fails.
            consumer.seek(partition, 0);
            consumer.pause(List.of(partition));
            dueAtNanos.put(Part.of(partition), System.nanoTime());
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            var part = Part.of(partition);
            standings.remove(part);
            dueAtNanos.remove(part);
            backoffs.remove(part);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        onPartitionsRevoked(partitions);
    }

    @Nullable
    Standing standing(Part part) {
        return standings.get(part);
    }

    Set<Part> parts() {
        return Set.copyOf(standings.keySet());
    }

    int paused() {
        return dueAtNanos.size();
    }

    boolean gapOpen() {
        return standings.values().stream().anyMatch(Standing::gapOpen);
    }

    void moved(Part part, Standing to) {
        standings.put(part, to);
        backoffs.remove(part);
    }

    /// Stops reading the partition for a while; its row is read again before it goes on, because a commit that failed
    /// may have happened.
    void pause(Part part, String why, @Nullable Throwable cause) {
        var backoff = backoffs.computeIfAbsent(part, any -> new Backoff(settings.retryFirst(), settings.retryMost()));
        boolean first = backoff.isFresh();
        var wait = backoff.failed();
        if (first) {
            LOG.warnf(cause, "%s: %s waits: %s", name, part, why);
        } else {
            LOG.debugf(cause, "%s: %s still waits, next try in %d ms: %s", name, part, wait.toMillis(), why);
        }
        halt(part, wait);
    }

    /// As [#pause], but goes on at once: nothing is wrong, the row has just been moved by another.
    void reload(Part part) {
        halt(part, Duration.ZERO);
    }

    /// Reads the rows of partitions whose wait is over, and goes on where they say.
    void resumeDue() {
        long now = System.nanoTime();
        for (var part : List.copyOf(dueAtNanos.keySet())) {
            if (now - dueAtNanos.getOrDefault(part, now) >= 0) {
                load(part);
            }
        }
    }

    /// Sends partitions with an open gap back to their beginning when it is time.
    void rereadDue() {
        long now = System.nanoTime();
        for (var entry : Map.copyOf(standings).entrySet()) {
            var standing = entry.getValue();
            if (standing.gapOpen()
                    && standing.mayReread(now, settings.rereadEvery().toNanos())) {
                toBeginning(entry.getKey());
            }
        }
    }

    /// Reads on at the first record the broker has; what was applied stays applied.
    void toBeginning(Part part) {
        LOG.warnf("%s: something is missing in %s; reading it from its beginning", name, part);
        consumer.seekToBeginning(List.of(part.kafka()));
        standings.computeIfPresent(part, (any, standing) -> standing.atBeginning(System.nanoTime()));
    }

    private void load(Part part) {
        try (var connection = dataSource.getConnection()) {
            var progress = ConsumerOffsets.claim(connection, name, part);
            consumer.seek(part.kafka(), progress.next());
            consumer.resume(List.of(part.kafka()));
            standings.put(part, Standing.loaded(progress));
            dueAtNanos.remove(part);
        } catch (SQLException e) {
            pause(part, "its row cannot be read", e);
        }
    }

    private void halt(Part part, Duration wait) {
        standings.remove(part);
        dueAtNanos.put(part, System.nanoTime() + wait.toNanos());
        consumer.pause(List.of(part.kafka()));
    }
}
