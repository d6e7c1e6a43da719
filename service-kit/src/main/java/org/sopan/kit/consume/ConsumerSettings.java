package org.sopan.kit.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How events are read from Kafka.
@ConfigMapping(prefix = "sopan.consumer")
public interface ConsumerSettings {

    /// Whether the projections of this instance run.
    @WithDefault("true")
    boolean enabled();

    /// How long one poll waits for records.
    @WithDefault("200ms")
    Duration poll();

    /// Most records applied in one transaction.
    @WithDefault("200")
    int pollRecords();

    /// A consumer that takes longer between two polls loses its partitions.
    @WithDefault("5m")
    Duration mostBetweenPolls();

    /// A transaction that does nothing for so long is ended by the server: its process has stopped.
    @WithDefault("20s")
    Duration idleTransaction();

    /// First wait of a partition whose events could not be applied; doubles up to `retry-most`.
    @WithDefault("200ms")
    Duration retryFirst();

    @WithDefault("30s")
    Duration retryMost();

    /// How often a partition with an open gap is read again from its beginning.
    @WithDefault("30s")
    Duration rereadEvery();
}
