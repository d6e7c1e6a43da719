package org.sopan.gateway.forward;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Settings `sopan.forward.*`.
@ConfigMapping(prefix = "sopan.forward")
public interface ForwardSettings {

    /// How long a connection to a service may take to come about.
    Duration connectTimeout();

    /// How long a service may take from the end of the request to the head of its answer.
    Duration responseTimeout();

    /// How long nothing may flow in either direction; services send a heartbeat on event streams every 15 s.
    Duration idleTimeout();

    /// Connections to one address of a service.
    int connections();

    /// Requests waiting for one of these connections; more are refused with 503.
    int waiting();

    /// Bytes of a request body.
    long bodyBytes();

    /// Failures in a row after which an address is left alone for a while.
    int failuresToOpen();

    /// How long an address is left alone before one request tries it again.
    Duration openFor();

    /// Routes with limits of their own, by any name.
    Map<String, OwnLimits> ownLimits();

    /// A route with limits of its own; what is left out is as for all.
    interface OwnLimits {

        /// The path template as in the OpenAPI document, such as `/v1/observations`.
        String template();

        Optional<Long> bodyBytes();

        Optional<Duration> responseTimeout();
    }
}
