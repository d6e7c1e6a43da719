package org.sopan.gateway.keys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Settings `sopan.keys.*`.
@ConfigMapping(prefix = "sopan.keys")
public interface KeySettings {

    /// How often the keys are read again; a key revoked elsewhere stops working within this time.
    Duration refreshEvery();

    /// How long the last keys serve while the database is down.
    Duration servesFor();

    /// Where the first admin key is written; without it none is made.
    Optional<Path> firstKeyFile();
}
