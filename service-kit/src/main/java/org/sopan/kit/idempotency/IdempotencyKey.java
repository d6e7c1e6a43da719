package org.sopan.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.sopan.kit.http.BodyLimits;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Names one request that may be sent again. The same word of another subject, or for another address, is another key.
///
/// @param subject whose key it is
/// @param word what the caller sent, without quotes
record IdempotencyKey(String subject, String method, String path, String word) {

    private static final Pattern ALLOWED = Pattern.compile("[\\x21\\x23-\\x7e]{1,128}");

    /// Reads the header, quoted (a structured field string) or bare; ends the request with 400 when it is neither.
    static IdempotencyKey of(String header, String subject, String method, String path) {
        var text = header.strip();
        var quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        var word = quoted ? text.substring(1, text.length() - 1) : text;
        if (!ALLOWED.matcher(word).matches()) {
            throw new Problem(
                    ErrorCode.INVALID_IDEMPOTENCY_KEY,
                    BodyLimits.IDEMPOTENCY_KEY + " has " + word.length()
                            + " characters; allowed are 1 to 128 visible ASCII characters without quotes, such as a UUID");
        }
        return new IdempotencyKey(subject, method, path, word);
    }

    /// What PostgreSQL locks: 64 bits of a hash over all parts (FNV-1a). Two keys that meet by chance only wait for
    /// each other's end.
    long lock() {
        var hash = 0xcbf29ce484222325L;
        for (var octet : String.join("\n", subject, method, path, word).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
