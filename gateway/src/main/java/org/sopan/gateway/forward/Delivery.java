package org.sopan.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.function.Consumer;

/// What is to be sent on, and under which limits.
///
/// @param headers puts the headers of the request into an empty map
record Delivery(
        HttpMethod method, String target, Consumer<MultiMap> headers, long bodyBytes, Duration responseTimeout) {}
