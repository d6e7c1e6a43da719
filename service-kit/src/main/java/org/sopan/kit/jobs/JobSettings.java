package org.sopan.kit.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How timed work is done.
@ConfigMapping(prefix = "sopan.jobs")
public interface JobSettings {

    /// Whether this instance does timed work.
    @WithDefault("true")
    boolean enabled();

    /// Most jobs at a time in this instance.
    @WithDefault("2")
    int threads();

    /// How often due work is looked for.
    @WithDefault("2s")
    Duration poll();

    /// After which time failed work is tried again.
    @WithDefault("30s")
    Duration retry();

    /// How often a running job shows that it lives; after four times as long without, another instance takes it.
    @WithDefault("15s")
    Duration heartbeat();

    /// How long a running job is waited for at shutdown.
    @WithDefault("5s")
    Duration shutdown();
}
