package org.sopan.kit.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/// How much has been committed and not yet acknowledged by the broker, as the instance that relays sees it.
final class Backlog {

    private static final String MEASURE = """
            with unsent as (
              select coalesce(
                (select min(s.acked_seq) from log_sent s join log_partition p using (topic, part)
                 where s.acked_seq < p.last_seq),
                case when exists (select from log_sent) then (select seq from log_head) else 0 end) as after_seq)
            select (select count(*) from event_log where seq is null),
                   (select seq from log_head) - unsent.after_seq,
                   coalesce(extract(epoch from clock_timestamp() - least(
                     (select min(added_at) from event_log where seq is null),
                     (select added_at from event_log where seq > unsent.after_seq order by seq limit 1))), 0)
            from unsent""";

    private static final long REFRESH_NANOS = 1_000_000_000L;

    private volatile long unsequenced;
    private volatile long unsent;
    private volatile double oldestSeconds;
    private long refreshedAt = System.nanoTime() - REFRESH_NANOS;

    void refreshIfDue(Connection connection) throws SQLException {
        if (System.nanoTime() - refreshedAt < REFRESH_NANOS) {
            return;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MEASURE)) {
            rows.next();
            unsequenced = rows.getLong(1);
            unsent = rows.getLong(2);
            oldestSeconds = Math.max(0, rows.getDouble(3));
        }
        connection.commit();
        refreshedAt = System.nanoTime();
    }

    void export(MeterRegistry meters, BooleanSupplier failing) {
        Gauge.builder("sopan.relay.backlog", this, backlog -> (double) backlog.unsequenced + backlog.unsent)
                .description("Events committed and not yet acknowledged by the broker, at most")
                .register(meters);
        Gauge.builder("sopan.relay.oldest.age", this, backlog -> backlog.oldestSeconds)
                .description("Age of the oldest event of the backlog")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("sopan.relay.failing", failing, each -> each.getAsBoolean() ? 1 : 0)
                .strongReference(true)
                .description(
                        "1 while the relay cannot go on by itself: broker away, database away, or a chunk without its rows")
                .register(meters);
    }
}
