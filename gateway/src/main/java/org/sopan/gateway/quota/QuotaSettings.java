package org.sopan.gateway.quota;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings `sopan.quota.*`.
@ConfigMapping(prefix = "sopan.quota")
public interface QuotaSettings {

    /// The time in which a used-up quota fills again.
    Duration window();

    /// Requests within the window for one key.
    int perKey();

    /// Requests within the window for one address without a key.
    int perAddress();

    /// Buckets held at once; above this the full ones, which say nothing, are dropped.
    int mostBuckets();
}
