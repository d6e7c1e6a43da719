package org.sopan.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.identity.Identity;
import org.sopan.kit.http.RequestTrace;

/// Which headers pass, and which are the gateway's own.
final class Headers {

    /// About one connection, not about the message (RFC 9110 §7.6.1).
    private static final Set<String> HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /// What a service would believe about who is asking, or that only the gateway may say.
    private static final Set<String> NOT_FROM_OUTSIDE = Set.of(
            "authorization",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "traceparent",
            "x-api-key",
            "x-real-ip",
            "x-remote-user",
            "x-request-id",
            "content-length");

    private static final Set<String> NOT_FROM_OUTSIDE_PREFIXES = Set.of("sopan-", "x-forwarded-", "x-sopan-");

    /// Set by the gateway itself for every answer.
    private static final Set<String> NOT_FROM_INSIDE = Set.of(
            "server",
            "set-cookie",
            "x-request-id",
            "traceparent",
            "x-content-type-options",
            "referrer-policy",
            "ratelimit",
            "ratelimit-policy",
            "content-length");

    private Headers() {}

    /// What goes to the service.
    static void request(Exchange exchange, MultiMap target, String token) {
        var from = exchange.request().headers();
        var named = named(from);
        for (var header : from) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP.contains(name)
                    && !named.contains(name)
                    && !NOT_FROM_OUTSIDE.contains(name)
                    && NOT_FROM_OUTSIDE_PREFIXES.stream().noneMatch(name::startsWith)) {
                target.add(header.getKey(), header.getValue());
            }
        }
        if (exchange.identity() instanceof Identity.Holder) {
            target.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        target.set(RequestTrace.REQUEST_ID, exchange.trace().requestId());
        target.set("traceparent", exchange.trace().traceparent());
        var request = exchange.request();
        target.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        target.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        var authority = request.authority();
        if (authority != null) {
            target.set("X-Forwarded-Host", authority.toString());
        }
    }

    /// What goes to the client. Links of the service to its own address become links to the gateway.
    static void answer(MultiMap from, MultiMap target, Origin origin) {
        var named = named(from);
        for (var header : from) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP.contains(name)
                    && !named.contains(name)
                    && !NOT_FROM_INSIDE.contains(name)
                    && !name.startsWith("access-control-")) {
                target.add(header.getKey(), outward(header, name, origin));
            }
        }
    }

    private static String outward(Map.Entry<String, String> header, String name, Origin origin) {
        var value = header.getValue();
        return switch (name) {
            case "location", "content-location" ->
                value.startsWith(origin.prefix() + "/")
                        ? value.substring(origin.prefix().length())
                        : value;
            case "link" -> value.replace("<" + origin.prefix() + "/", "</");
            default -> value;
        };
    }

    /// The headers that `Connection` names are about the connection too.
    private static Set<String> named(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
