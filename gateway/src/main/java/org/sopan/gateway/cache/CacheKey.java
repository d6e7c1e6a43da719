package org.sopan.gateway.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.Optional;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.identity.Identity;

/// What has to be equal for two requests to get one answer.
record CacheKey(String target, String accept, String language, String encoding) {

    /// Empty when the request must not meet the cache: it has a key, changes something, or wants a part.
    static Optional<CacheKey> find(Exchange exchange) {
        var request = exchange.request();
        var headers = request.headers();
        if (!(exchange.identity() instanceof Identity.Anonymous)
                || !request.method().equals(HttpMethod.GET)
                || exchange.hasBody()
                || headers.contains("Range")
                || headers.contains("If-Match")
                || headers.contains("If-Unmodified-Since")
                || header(exchange, HttpHeaders.ACCEPT).contains("text/event-stream")) {
            return Optional.empty();
        }
        return Optional.of(new CacheKey(
                exchange.target(),
                header(exchange, HttpHeaders.ACCEPT),
                header(exchange, HttpHeaders.ACCEPT_LANGUAGE),
                header(exchange, HttpHeaders.ACCEPT_ENCODING)));
    }

    private static String header(Exchange exchange, CharSequence name) {
        return String.join(",", exchange.request().headers().getAll(name)).toLowerCase(Locale.ROOT);
    }
}
