package org.sopan.gateway.docs.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.sopan.gateway.docs.Representation;
import org.sopan.kit.http.ContentCodings;

/// Answers with bytes that do not change while the gateway runs.
final class Representations {

    private static final String FIVE_MINUTES = "public, max-age=300";

    private Representations() {}

    static Response answer(Representation representation, String mediaType, Request request, HttpHeaders headers) {
        var gzip = ContentCodings.takesGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var tag = new EntityTag(representation.tag(gzip));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(representation.bytes(gzip), mediaType) : unchanged;
        if (gzip && unchanged == null) {
            answer.header(HttpHeaders.CONTENT_ENCODING, ContentCodings.GZIP);
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
