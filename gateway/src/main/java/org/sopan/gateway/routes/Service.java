package org.sopan.gateway.routes;

import java.util.Locale;

/// The four parts that answer requests; the gateway owns the keys and the documentation itself.
public enum Service {
    INDICATORS,
    RANKINGS,
    FORUM,
    GATEWAY;

    /// The word used in settings and file names: `indicators`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
