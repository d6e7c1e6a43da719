package org.sopan.gateway.keys;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready as long as keys can be told: with the database down the gateway stays ready while the last ring serves.
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {

    private final KeepKeys keepKeys;

    KeysReadiness(KeepKeys keepKeys) {
        this.keepKeys = keepKeys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keys")
                .status(keepKeys.ring().usable())
                .build();
    }
}
