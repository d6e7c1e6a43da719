package org.sopan.kit.consume;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.consume.PartitionTurn.Outcome;
import org.sopan.kit.consume.PollTransaction.Batch;
import org.sopan.kit.consume.PollTransaction.NotTheOwner;
import org.sopan.kit.consume.PollTransaction.PartFailed;
import org.sopan.kit.log.Backoff;
import org.sopan.kit.log.Part;
import org.sopan.kit.log.Signal;

/// Runs one projection on a thread of its own: poll, apply and move in one transaction, again. Kafka only carries and
/// shares the partitions out; where the consumer stands is in PostgreSQL.
public final class ProjectionRunner implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);
    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final Duration JOIN = Duration.ofSeconds(20);

    private final Projection projection;
    private final DataSource dataSource;
    private final KafkaConnection kafka;
    private final ConsumerSettings settings;
    private final PollTransaction transaction;
    private final ConsumerMetrics metrics;
    private final Signal stopped = new Signal();
    private final Thread thread;
    private volatile boolean stopping;

    @Nullable
    private volatile Consumer<byte[], byte[]> running;

    public ProjectionRunner(
            Projection projection,
            DataSource dataSource,
            KafkaConnection kafka,
            ConsumerSettings settings,
            MeterRegistry meters) {
        this.projection = projection;
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.settings = settings;
        this.transaction = new PollTransaction(dataSource, projection, settings);
        this.metrics = new ConsumerMetrics(projection.name(), dataSource, meters);
        this.thread = Thread.ofPlatform().name("sopan-" + projection.name()).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Finishes the transaction at hand and leaves the group; while the datasource is still open.
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
                new Replay(dataSource, projection).all();
                consume(backoff);
            } catch (Exception e) {
                if (!stopping) {
                    LOG.warnf(e, "%s failed and starts again", projection.name());
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

    private void consume(Backoff backoff) {
        var consumer = new KafkaConsumer<>(
                kafka.group(projection.name(), settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        running = consumer;
        try {
            var owned = new Owned(consumer, dataSource, projection.name(), settings);
            consumer.subscribe(
                    projection.topics().stream().map(topic -> topic.topicName()).toList(), owned);
            while (!stopping) {
                step(consumer, owned);
                backoff.succeeded();
            }
        } catch (WakeupException e) {
            // The way out of a poll at shutdown.
        } finally {
            running = null;
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private void step(Consumer<byte[], byte[]> consumer, Owned owned) {
        owned.resumeDue();
        owned.rereadDue();
        metrics.refreshIfDue(consumer, owned);
        ConsumerRecords<byte[], byte[]> polled;
        try {
            polled = consumer.poll(settings.poll());
        } catch (InvalidOffsetException e) {
            e.partitions().forEach(partition -> owned.toBeginning(Part.of(partition)));
            return;
        }
        var batches = batches(consumer, owned, polled);
        while (!batches.isEmpty() && !handle(owned, batches)) {
            LOG.debugf("%s: trying the other %d partitions", projection.name(), batches.size());
        }
    }

    private SortedMap<Part, Batch> batches(
            Consumer<byte[], byte[]> consumer, Owned owned, ConsumerRecords<byte[], byte[]> polled) {
        long now = System.nanoTime();
        var batches = new TreeMap<Part, Batch>();
        for (var partition : polled.partitions()) {
            var part = Part.of(partition);
            var standing = owned.standing(part);
            if (standing == null) {
                owned.reload(part);
                continue;
            }
            var records = new ArrayList<Received>();
            polled.records(partition).forEach(message -> records.add(Received.of(message)));
            var mayReread = standing.mayReread(now, settings.rereadEvery().toNanos());
            batches.put(part, new Batch(standing, records, consumer.position(partition), mayReread));
        }
        return batches;
    }

    /// True when nothing is left to try; a partition that failed is taken out and the others are tried again.
    private boolean handle(Owned owned, SortedMap<Part, Batch> batches) {
        try {
            moved(owned, batches, transaction.commit(batches));
            return true;
        } catch (PartFailed e) {
            owned.pause(e.part(), "its events cannot be applied", e.getCause());
            batches.remove(e.part());
            return false;
        } catch (NotTheOwner e) {
            LOG.warnf("%s: %s; rolled back, going on where it stands now", projection.name(), e.getMessage());
            metrics.fenced();
            batches.keySet().forEach(owned::reload);
            return true;
        } catch (Exception e) {
            batches.keySet().forEach(part -> owned.pause(part, "the transaction failed", e));
            return true;
        }
    }

    private void moved(Owned owned, SortedMap<Part, Batch> batches, Map<Part, Outcome> outcomes) {
        outcomes.forEach((part, outcome) -> {
            var batch = requireNonNull(batches.get(part));
            owned.moved(part, batch.standing().moved(outcome.now(), outcome.gap()));
            if (outcome.gap() && batch.mayReread()) {
                owned.toBeginning(part);
            }
            tell(outcome);
        });
    }

    private void tell(Outcome outcome) {
        if (outcome.applied().isEmpty()) {
            return;
        }
        try {
            projection.committed(outcome.applied());
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s: what was committed could not be told on", projection.name());
        }
    }
}
