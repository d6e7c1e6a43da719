package org.sopan.kit.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.http.BodyLimits;
import org.sopan.kit.http.RequestBody;

/// What makes two requests the same: method and path name the key, everything else is in the fingerprint.
@RequestScoped
class RepeatableRequest {

    private final CurrentVertxRequest current;
    private final RequestBody body;

    RepeatableRequest(CurrentVertxRequest current, RequestBody body) {
        this.current = current;
        this.body = body;
    }

    @Nullable
    String key() {
        return header(BodyLimits.IDEMPOTENCY_KEY);
    }

    String method() {
        return current.getCurrent().request().method().name();
    }

    /// SHA-256 over query, media type and body, in hex. Reads the body to its end.
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {current.getCurrent().request().query(), header(HttpHeaders.CONTENT_TYPE)}) {
                digest.update(Objects.requireNonNullElse(part, "").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(body.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private @Nullable String header(String name) {
        return current.getCurrent().request().getHeader(name);
    }
}
