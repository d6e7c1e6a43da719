package org.sopan.gateway.docs.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.sopan.gateway.docs.Representation;

/// Answers with bytes that do not change while the gateway runs.
final class Representations {

    private static final String GZIP = "gzip";
    private static final String FIVE_MINUTES = "public, max-age=300";

    private Representations() {}

    static Response answer(Representation representation, String mediaType, Request request, HttpHeaders headers) {
        var gzip = takesGzip(headers);
        var tag = new EntityTag(representation.tag(gzip));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(representation.bytes(gzip), mediaType) : unchanged;
        if (gzip && unchanged == null) {
            answer.header(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static boolean takesGzip(HttpHeaders headers) {
        var accepted = Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING), "");
        return Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .anyMatch(coding ->
                        coding.startsWith(GZIP) && !coding.replace(" ", "").matches("gzip;q=0(\\.0*)?"));
    }
}
