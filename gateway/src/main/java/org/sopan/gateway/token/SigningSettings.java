package org.sopan.gateway.token;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/// Settings `sopan.signing.*`.
@ConfigMapping(prefix = "sopan.signing")
public interface SigningSettings {

    /// Folder of the signing keys, shared by replicas: one `<key id>.jwk` each. The greatest id signs, all verify.
    Path keys();

    /// How often the folder is read again.
    Duration refreshEvery();

    /// How long a token is valid.
    Duration lifetime();

    /// How long a token is handed out again to the same holder; less than the lifetime.
    Duration reuse();
}
