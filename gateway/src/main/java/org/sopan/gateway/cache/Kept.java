package org.sopan.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An answer that is kept. Neither the headers nor the body are ever changed.
///
/// @param headers as a client gets them, without those about the connection
record Kept(MultiMap headers, Buffer body, Freshness freshness, long atNanos) {

    boolean fresh(long nowNanos) {
        return nowNanos - atNanos < freshness.lifetime().toNanos();
    }

    /// Whether it may be given though its service cannot be asked.
    boolean serves(long nowNanos, CacheSettings settings) {
        return freshness.staleAllowed()
                && nowNanos - atNanos
                        < freshness.lifetime().plus(settings.staleFor()).toNanos();
    }

    long ageSeconds(long nowNanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nowNanos - atNanos);
    }

    @Nullable
    String tag() {
        return headers.get(HttpHeaders.ETAG);
    }

    /// Whether the client has this very representation already (weak comparison, RFC 9110 §13.1.2).
    boolean matches(@Nullable String ifNoneMatch) {
        var tag = tag();
        if (ifNoneMatch == null || tag == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(","))
                        .map(each -> strong(each.strip()))
                        .anyMatch(strong(tag)::equals);
    }

    /// The same answer, found unchanged by its service.
    Kept confirmed(Freshness now, long nowNanos) {
        return new Kept(headers, body, now, nowNanos);
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
