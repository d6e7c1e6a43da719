package org.sopan.kit.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;

/// What can be seen of a consumer from outside. The broker knows no lag, because the offsets are not kept there.
final class ConsumerMetrics {

    private static final Logger LOG = Logger.getLogger(ConsumerMetrics.class);
    private static final long REFRESH_NANOS = 2_000_000_000L;

    private final String name;
    private final DataSource dataSource;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong gap = new AtomicLong();
    private final AtomicLong deadLetters = new AtomicLong();
    private final Counter fenced;
    private long refreshedAt = System.nanoTime() - REFRESH_NANOS;

    ConsumerMetrics(String name, DataSource dataSource, MeterRegistry meters) {
        this.name = name;
        this.dataSource = dataSource;
        gauge(meters, "sopan.consumer.lag", "Records between the stored offsets and the end of the log", lag);
        gauge(meters, "sopan.consumer.waiting", "Partitions that wait after a failure", waiting);
        gauge(meters, "sopan.consumer.gap", "1 while events are missing that were not sent again yet", gap);
        gauge(meters, "sopan.consumer.dead.letters", "Events stored because they could not be applied", deadLetters);
        this.fenced = Counter.builder("sopan.consumer.fenced")
                .description("Transactions rolled back because another consumer had taken the partition over")
                .tags(Tags.of("consumer", name))
                .register(meters);
    }

    void fenced() {
        fenced.increment();
    }

    void refreshIfDue(Consumer<byte[], byte[]> consumer, Owned owned) {
        if (System.nanoTime() - refreshedAt < REFRESH_NANOS) {
            return;
        }
        refreshedAt = System.nanoTime();
        lag.set(owned.parts().stream()
                .mapToLong(part -> consumer.currentLag(part.kafka()).orElse(0))
                .sum());
        waiting.set(owned.paused());
        gap.set(owned.gapOpen() ? 1 : 0);
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select count(*) from dead_letter where consumer = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                rows.next();
                deadLetters.set(rows.getLong(1));
            }
        } catch (SQLException e) {
            LOG.debugf(e, "%s: dead letters cannot be counted", name);
        }
    }

    private void gauge(MeterRegistry meters, String metric, String description, AtomicLong value) {
        Gauge.builder(metric, value, AtomicLong::doubleValue)
                .description(description)
                .tags(Tags.of("consumer", name))
                .register(meters);
    }
}
