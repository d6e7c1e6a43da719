package org.sopan.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.sopan.gateway.exchange.Exchange;

/// Lets web pages of other origins read answers (the Fetch standard's CORS protocol).
@ApplicationScoped
class Cors {

    private static final String ANY = "*";
    private static final String EXPOSED =
            "Cache-Status, ETag, Link, Location, RateLimit, RateLimit-Policy, " + "Retry-After, X-Request-Id";
    private static final String REQUEST_HEADERS = "Accept, Accept-Language, Authorization, Content-Language, "
            + "Content-Type, Idempotency-Key, If-Match, If-Modified-Since, If-None-Match, Last-Event-ID, Prefer, "
            + "Sopan-Actor, X-API-Key, X-Request-Id, traceparent";
    private static final String TWO_HOURS = "7200";

    private final Set<String> origins;

    Cors(EdgeSettings settings) {
        this.origins = Set.copyOf(settings.corsOrigins());
    }

    /// Adds what a browser needs to hand the answer to the page.
    void allow(Exchange exchange) {
        var origin = exchange.request().getHeader(HttpHeaders.ORIGIN);
        var headers = exchange.response().headers();
        if (origins.contains(ANY)) {
            headers.set("Access-Control-Allow-Origin", ANY);
        } else if (origin != null && origins.contains(origin)) {
            headers.set("Access-Control-Allow-Origin", origin);
            headers.add(HttpHeaders.VARY, "Origin");
        }
        if (origin != null) {
            headers.set("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /// Adds the answer to a browser that asks before it sends, when it does.
    void allowMethods(Exchange exchange, String methods) {
        if (exchange.request().headers().contains("Access-Control-Request-Method")) {
            var headers = exchange.response().headers();
            headers.set("Access-Control-Allow-Methods", methods);
            headers.set("Access-Control-Allow-Headers", REQUEST_HEADERS);
            headers.set("Access-Control-Max-Age", TWO_HOURS);
        }
    }
}
