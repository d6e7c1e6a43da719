package org.sopan.rankings.method;

import java.time.Instant;
import org.sopan.engine.method.Method;

/// A version of a method as it is kept; it never changes.
///
/// @param document the method in its canonical form
/// @param hash SHA-256 of `document` in UTF-8, lower-case hexadecimal
/// @param storedBy subject of the key or person that stored it
public record StoredMethod(Method method, String document, String hash, Instant storedAt, String storedBy) {

    public String code() {
        return method.code();
    }

    public int version() {
        return method.version();
    }

    public static StoredMethod of(Method method, Instant storedAt, String storedBy) {
        return new StoredMethod(method, method.canonicalText(), method.sha256(), storedAt, storedBy);
    }
}
