package org.sopan.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How long an answer may be given again, as its `Cache-Control` says (RFC 9111, for a shared cache).
///
/// @param lifetime for which it is fresh
/// @param staleAllowed whether it may be given after that when its service is down
record Freshness(Duration lifetime, boolean staleAllowed) {

    private static final Set<String> KEYED = Set.of("accept", "accept-language", "accept-encoding", "origin");

    private static final Set<String> STRICT = Set.of("no-cache", "must-revalidate", "proxy-revalidate");

    /// Longer lifetimes are cut: nobody can take an answer back from here.
    private static final long MAX_SECONDS = 86_400;

    /// Empty when the answer must not be kept.
    static Optional<Freshness> find(MultiMap headers) {
        var directives = directives(headers);
        if (!directives.containsKey("public")
                || directives.containsKey("no-store")
                || directives.containsKey("private")
                || headers.contains(HttpHeaders.SET_COOKIE)
                || !KEYED.containsAll(names(headers, HttpHeaders.VARY))) {
            return Optional.empty();
        }
        var strict = STRICT.stream().anyMatch(directives::containsKey);
        var seconds = directives.containsKey("no-cache")
                ? 0
                : seconds(directives.getOrDefault("s-maxage", directives.getOrDefault("max-age", "0")));
        var age = seconds(String.valueOf(headers.get(HttpHeaders.AGE)));
        return Optional.of(new Freshness(Duration.ofSeconds(Math.max(0, seconds - age)), !strict));
    }

    private static Map<String, String> directives(MultiMap headers) {
        var found = new HashMap<String, String>();
        for (var directive : names(headers, HttpHeaders.CACHE_CONTROL)) {
            var equals = directive.indexOf('=');
            if (equals < 0) {
                found.put(directive, "");
            } else {
                found.put(
                        directive.substring(0, equals),
                        directive.substring(equals + 1).replace("\"", ""));
            }
        }
        return found;
    }

    private static Set<String> names(MultiMap headers, CharSequence name) {
        var all = String.join(",", headers.getAll(name)).toLowerCase(Locale.ROOT);
        return Set.copyOf(Arrays.stream(all.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList());
    }

    private static long seconds(String text) {
        return text.matches("[0-9]{1,9}") ? Math.min(Long.parseLong(text), MAX_SECONDS) : 0;
    }
}
