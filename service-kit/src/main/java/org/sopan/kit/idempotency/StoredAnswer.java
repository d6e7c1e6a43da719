package org.sopan.kit.idempotency;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// An answer as it was sent, kept so that it can be sent again byte for byte.
///
/// @param request fingerprint of the request it answers, hex: a repetition must be the same to the byte
/// @param headers names and values, in the order they were set
/// @param body the body in hex
record StoredAnswer(String request, int status, Map<String, List<String>> headers, String body) {

    private static final String REPLAYED = "Idempotency-Replayed";

    static StoredAnswer of(String request, Response answer, byte[] body) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>(answer.getStringHeaders());
        return new StoredAnswer(
                request, answer.getStatus(), headers, HexFormat.of().formatHex(body));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(body);
    }

    /// The answer to a repetition.
    Response again() {
        return response(bytes -> Response.status(status).entity(bytes))
                .header(REPLAYED, "true")
                .build();
    }

    /// The answer to the first request, from the very bytes that are stored.
    Response first() {
        return response(bytes -> Response.status(status).entity(bytes)).build();
    }

    private Response.ResponseBuilder response(Function<byte[], Response.ResponseBuilder> build) {
        var answer = build.apply(bytes());
        headers.forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer;
    }
}
