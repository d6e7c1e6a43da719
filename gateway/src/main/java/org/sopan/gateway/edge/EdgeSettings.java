package org.sopan.gateway.edge;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/// Settings `sopan.edge.*`.
@ConfigMapping(prefix = "sopan.edge")
public interface EdgeSettings {

    /// Origins of web pages that may read answers; `*` means all. Keys travel in headers, never in cookies, so no
    /// page can borrow the rights of another.
    List<String> corsOrigins();

    /// Whether `/q/metrics` answers on the public address.
    boolean publicMetrics();
}
