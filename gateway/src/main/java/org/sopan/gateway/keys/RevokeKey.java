package org.sopan.gateway.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Ends a key.
@ApplicationScoped
public class RevokeKey {

    private final Keys keys;
    private final Clock clock;

    RevokeKey(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// Revoking twice keeps the first time; returns whether there is such a key.
    public boolean revoke(String id, String by) {
        var key = keys.find(id);
        key.ifPresent(found -> keys.revoke(found.revoked(clock.instant(), by)));
        return key.isPresent();
    }
}
