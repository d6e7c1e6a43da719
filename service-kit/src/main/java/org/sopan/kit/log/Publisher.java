package org.sopan.kit.log;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.Topic;

/// Sends sequenced events to Kafka in the order of `seq`, and sends again what the broker has lost.
///
/// Sending twice is harmless (a consumer skips what it has applied), leaving out is not: so after every failure the
/// publisher forgets what it knew, looks at the broker, and begins after the last event known to be there.
final class Publisher implements RelayWork {

    private final Envelope envelope;
    private final String bootstrapServers;
    private final Set<Topic> topics;
    private final RelaySettings settings;

    @Nullable
    private Session session;

    Publisher(Envelope envelope, String bootstrapServers, Set<Topic> topics, RelaySettings settings) {
        this.envelope = envelope;
        this.bootstrapServers = bootstrapServers;
        this.topics = Set.copyOf(topics);
        this.settings = settings;
    }

    @Override
    public boolean pass(Connection connection) throws SQLException, InterruptedException {
        var current = session;
        if (current == null) {
            current = open(connection);
            session = current;
        } else if (System.nanoTime() - current.checkedAt > settings.checkEvery().toNanos()) {
            check(connection, current, false);
        }
        var sent = send(connection, current);
        if (!sent.isEmpty()) {
            settle(connection, current, sent);
        }
        return !sent.isEmpty();
    }

    @Override
    public void reset() {
        var current = session;
        session = null;
        if (current != null) {
            current.broker.close();
        }
    }

    private Session open(Connection connection) throws SQLException {
        var parts = topics.stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions()).mapToObj(number -> new Part(topic, number)))
                .toList();
        var epoch = Epochs.current(connection);
        var marks = SentMarks.read(connection, parts);
        connection.commit();
        marks.keySet().retainAll(parts);
        var broker = new Broker(bootstrapServers, settings.brokerTimeout());
        try {
            var opened = new Session(broker, epoch, marks, new LostTail(broker, epoch, settings.sendRows()));
            check(connection, opened, true);
            return opened;
        } catch (SQLException | RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /// Compares what the broker has with what it acknowledged; a close look reads the last acknowledged records too.
    private void check(Connection connection, Session current, boolean closely) throws SQLException {
        var changed = new TreeMap<Part, SentMark>();
        for (var found : current.broker.look(topics).entrySet()) {
            var part = found.getKey();
            var extent = found.getValue();
            var mark = current.marks.getOrDefault(part, SentMark.NOTHING);
            var missing = current.tail.missing(part, mark, extent);
            if (missing.isEmpty() && closely) {
                missing = current.tail.replaced(part, mark, extent);
            }
            var now = missing.orElse(mark.seenIn(extent.topicId()));
            if (!now.equals(mark)) {
                changed.put(part, now);
            }
        }
        store(connection, current, changed);
        current.cursor = SentMarks.firstUnsent(connection);
        connection.commit();
        current.checkedAt = System.nanoTime();
    }

    private List<Sent> send(Connection connection, Session current) throws SQLException {
        var sent = new ArrayList<Sent>();
        long bytes = 0;
        for (var entry : LogEntries.unsent(connection, current.cursor, settings)) {
            if (bytes >= settings.sendBytes()) {
                break;
            }
            var message = envelope.of(connection, entry, current.epoch);
            bytes += message.value().length;
            sent.add(new Sent(entry.part(), entry.seq(), current.broker.send(message)));
        }
        // No transaction stays open while the broker is waited for.
        connection.commit();
        return sent;
    }

    private void settle(Connection connection, Session current, List<Sent> sent)
            throws SQLException, InterruptedException {
        var marks = new TreeMap<Part, SentMark>();
        var lost = new TreeSet<Part>();
        for (var one : sent) {
            var part = one.part();
            long offset = offset(one);
            var mark = marks.getOrDefault(part, current.marks.getOrDefault(part, SentMark.NOTHING));
            if (offset <= mark.ackedOffset()) {
                lost.add(part);
            }
            if (!lost.contains(part)) {
                marks.put(part, mark.acknowledged(one.seq(), offset));
            }
        }
        if (!lost.isEmpty()) {
            var extents = current.broker.look(topics);
            for (var part : lost) {
                var mark = current.marks.getOrDefault(part, SentMark.NOTHING);
                marks.put(part, current.tail.lastKnown(part, mark, requireNonNull(extents.get(part))));
            }
        }
        store(connection, current, marks);
        current.cursor = lost.isEmpty() ? sent.getLast().seq() : SentMarks.firstUnsent(connection);
        connection.commit();
    }

    private long offset(Sent sent) throws InterruptedException {
        var limit = settings.brokerTimeout().plus(Duration.ofSeconds(5));
        try {
            var acknowledged = sent.acknowledgement().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!acknowledged.hasOffset()) {
                throw new KafkaException("the broker acknowledged seq " + sent.seq() + " of " + sent.part()
                        + " without saying where it lies");
            }
            return acknowledged.offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("seq " + sent.seq() + " of " + sent.part() + " was not acknowledged", e);
        }
    }

    private static void store(Connection connection, Session current, Map<Part, SentMark> marks) throws SQLException {
        SentMarks.store(connection, marks, current.epoch);
        current.marks.putAll(marks);
    }

    private record Sent(Part part, long seq, Future<RecordMetadata> acknowledgement) {}

    /// What is known while the lock is held and nothing has failed.
    private static final class Session {

        private final Broker broker;
        private final Epoch epoch;
        private final Map<Part, SentMark> marks;
        private final LostTail tail;
        private long cursor;
        private long checkedAt;

        private Session(Broker broker, Epoch epoch, Map<Part, SentMark> marks, LostTail tail) {
            this.broker = broker;
            this.epoch = epoch;
            this.marks = marks;
            this.tail = tail;
        }
    }
}
