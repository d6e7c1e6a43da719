package org.sopan.gateway.cache;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings `sopan.cache.*`.
@ConfigMapping(prefix = "sopan.cache")
public interface CacheSettings {

    /// Bytes of all bodies kept; the least recently read ones go first.
    long bytes();

    /// Bytes of one body; a longer one is never kept.
    int entryBytes();

    /// How long after its freshness an answer is given when its service is down.
    Duration staleFor();
}
