package org.sopan.kit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How events get from the log to Kafka.
@ConfigMapping(prefix = "sopan.relay")
public interface RelaySettings {

    /// Whether this instance may relay at all; of all that may, one does at a time.
    @WithDefault("true")
    boolean enabled();

    /// Role that reads past row-level security; the service's own when not set.
    Optional<String> username();

    Optional<String> password();

    /// How long to wait for a signal before looking for new events.
    @WithDefault("50ms")
    Duration poll();

    /// Most events given a `seq` in one transaction.
    @WithDefault("1000")
    int sequenceRows();

    /// Most events sent before their acknowledgements are awaited and stored.
    @WithDefault("200")
    int sendRows();

    /// Most payload bytes sent before their acknowledgements are awaited and stored.
    @WithDefault("8388608")
    int sendBytes();

    /// How often the broker's topics are compared with what it has acknowledged.
    @WithDefault("5s")
    Duration checkEvery();

    /// How long one send, or one question to the broker, may take.
    @WithDefault("10s")
    Duration brokerTimeout();

    /// First wait after a failure; doubles up to `retry-most`.
    @WithDefault("200ms")
    Duration retryFirst();

    @WithDefault("3s")
    Duration retryMost();
}
