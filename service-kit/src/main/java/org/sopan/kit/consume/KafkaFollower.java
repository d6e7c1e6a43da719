package org.sopan.kit.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.Backoff;
import org.sopan.kit.log.Part;
import org.sopan.kit.log.Positions;
import org.sopan.kit.log.Signal;

/// Follows by `assign`: every replica reads every partition, no group is involved.
public final class KafkaFollower implements Follower {

    private static final Logger LOG = Logger.getLogger(KafkaFollower.class);
    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final Duration JOIN = Duration.ofSeconds(10);

    private final String name;
    private final List<Part> parts;
    private final KafkaConnection kafka;
    private final ConsumerSettings settings;
    private final Listener listener;
    private final Map<Part, Standing> standings = new ConcurrentHashMap<>();
    private final Map<Part, Set<String>> heldKeys = new TreeMap<>();
    private final Signal stopped = new Signal();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long lag = -1;

    @Nullable
    private volatile Consumer<byte[], byte[]> running;

    /// @param from where to begin; a partition that is not named begins at its first record
    public KafkaFollower(Replica replica, Map<Part, Progress> from, KafkaConnection kafka, ConsumerSettings settings) {
        this.name = replica.name();
        this.listener = replica.listener();
        this.kafka = kafka;
        this.settings = settings;
        this.parts = replica.topics().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions()).mapToObj(number -> new Part(topic, number)))
                .toList();
        parts.forEach(part -> standings.put(part, Standing.loaded(from.getOrDefault(part, Progress.START))));
        this.thread = Thread.ofPlatform().name("sopan-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    @Override
    public Positions positions(Topic topic) {
        var seqs = new TreeMap<Integer, Long>();
        standings.forEach((part, standing) -> {
            if (part.topic() == topic && standing.expected().applied() > 0) {
                seqs.put(part.number(), standing.expected().applied());
            }
        });
        return Positions.of(seqs);
    }

    @Override
    public long lag() {
        return lag;
    }

    @Override
    public void close() {
        stopping = true;
        stopped.raise();
        var consumer = running;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!thread.join(JOIN)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var backoff = new Backoff(settings.retryFirst(), settings.retryMost());
        while (!stopping) {
            try {
                follow(backoff);
            } catch (Exception e) {
                if (!stopping) {
                    LOG.errorf(e, "%s failed and goes on where it stands", name);
                    pause(backoff.failed());
                }
            }
        }
    }

    private void pause(Duration wait) {
        try {
            stopped.await(wait);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void follow(Backoff backoff) {
        var consumer =
                new KafkaConsumer<>(kafka.alone(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        running = consumer;
        try {
            consumer.assign(parts.stream().map(Part::kafka).toList());
            standings.forEach((part, standing) ->
                    consumer.seek(part.kafka(), standing.expected().next()));
            while (!stopping) {
                step(consumer);
                backoff.succeeded();
            }
        } catch (WakeupException e) {
            // The way out of a poll at shutdown.
        } finally {
            running = null;
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private void step(Consumer<byte[], byte[]> consumer) {
        rereadDue(consumer);
        try {
            var polled = consumer.poll(settings.poll());
            for (var partition : polled.partitions()) {
                take(consumer, partition, polled.records(partition));
            }
            if (!polled.isEmpty()) {
                listener.rest();
            }
        } catch (InvalidOffsetException e) {
            e.partitions().forEach(partition -> toBeginning(consumer, Part.of(partition)));
        }
        lag = parts.stream()
                .mapToLong(part -> consumer.currentLag(part.kafka()).orElse(0))
                .sum();
    }

    private void take(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            Collection<ConsumerRecord<byte[], byte[]>> messages) {
        var part = Part.of(partition);
        for (var message : messages) {
            var standing = standings.getOrDefault(part, Standing.loaded(Progress.START));
            boolean gap = false;
            var now = standing.expected();
            if (Received.of(message) instanceof Received.Ours ours) {
                var allowsGap = standing.atBeginning() && part.topic().expires();
                gap = Chain.judge(now, ours, allowsGap) == Chain.Verdict.GAP;
                now = applied(part, now, ours, allowsGap);
            }
            if (gap
                    && standing.mayReread(
                            System.nanoTime(), settings.rereadEvery().toNanos())) {
                toBeginning(consumer, part);
                return;
            }
            standings.put(part, standing.moved(now.at(message.offset() + 1), gap));
        }
    }

    private Progress applied(Part part, Progress now, Received.Ours received, boolean allowsGap) {
        return switch (Chain.judge(now, received, allowsGap)) {
            case SKIP, GAP -> now;
            case REBORN -> {
                LOG.warnf(
                        "%s: %s now speaks under epoch %s; forgetting what came before", name, part, received.epoch());
                heldKeys.remove(part);
                listener.forget(part);
                yield applied(part, now.reborn(received.epoch()), received, allowsGap);
            }
            case APPLY -> {
                hand(part, received.event());
                yield now.having(received);
            }
        };
    }

    private void hand(Part part, Event event) {
        var held = heldKeys.computeIfAbsent(part, any -> new HashSet<>());
        if (held.contains(event.key())) {
            listener.held(event, "waits behind an earlier event of its key");
            return;
        }
        try {
            listener.apply(event);
        } catch (UndecodableEvent e) {
            LOG.errorf("%s: event %s, key %s, is dead: %s", name, event.id(), event.key(), e.getMessage());
            held.add(event.key());
            listener.held(event, String.valueOf(e.getMessage()));
        }
    }

    private void rereadDue(Consumer<byte[], byte[]> consumer) {
        long now = System.nanoTime();
        standings.forEach((part, standing) -> {
            if (standing.gapOpen()
                    && standing.mayReread(now, settings.rereadEvery().toNanos())) {
                toBeginning(consumer, part);
            }
        });
    }

    private void toBeginning(Consumer<byte[], byte[]> consumer, Part part) {
        LOG.warnf("%s: something is missing in %s; reading it from its beginning", name, part);
        consumer.seekToBeginning(List.of(part.kafka()));
        standings.computeIfPresent(part, (any, standing) -> standing.rewound(System.nanoTime()));
    }

    /// What is kept up to date, and how.
    public record Replica(String name, List<Topic> topics, Listener listener) {
        public Replica {
            topics = List.copyOf(topics);
        }
    }
}
