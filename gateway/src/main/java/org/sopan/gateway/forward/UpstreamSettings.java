package org.sopan.gateway.forward;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;

/// Settings `sopan.upstream.<service>.url`: where each service answers. Several addresses, separated by commas, are
/// replicas of one service.
@ConfigMapping(prefix = "sopan.upstream")
public interface UpstreamSettings {

    Upstream indicators();

    Upstream rankings();

    Upstream forum();

    /// One service's addresses.
    interface Upstream {
        List<URI> url();
    }
}
