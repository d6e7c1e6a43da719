package org.sopan.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.ProblemDocument;

/// The refusals that the gateway itself may answer any request with.
final class GatewayResponses {

    private static final Map<ErrorCode, String> DESCRIPTIONS = Map.of(
            ErrorCode.BAD_REQUEST, "The request cannot be read.",
            ErrorCode.UNAUTHENTICATED, "A key was sent and does not hold, or none was sent where one is needed.",
            ErrorCode.QUOTA_EXCEEDED, "The quota of the key or the address is used up.",
            ErrorCode.UPSTREAM_UNAVAILABLE, "The service that owns the address is not available.");

    private GatewayResponses() {}

    /// Status → reference to the response.
    static Map<String, String> references() {
        var references = new LinkedHashMap<String, String>();
        DESCRIPTIONS.keySet().stream()
                .sorted()
                .forEach(code -> references.put(
                        Integer.toString(code.status()), ComponentNames.reference("responses", name(code))));
        return references;
    }

    static void addTo(ObjectNode responses) {
        DESCRIPTIONS.keySet().stream().sorted().forEach(code -> {
            var response = responses.putObject(name(code)).put("description", DESCRIPTIONS.get(code));
            if (code == ErrorCode.QUOTA_EXCEEDED || code == ErrorCode.UPSTREAM_UNAVAILABLE) {
                var retryAfter = response.putObject("headers").putObject("Retry-After");
                retryAfter.put("description", "Seconds after which the request may be sent again.");
                retryAfter
                        .putObject("schema")
                        .put("type", "integer")
                        .put("minimum", 1)
                        .put("maximum", 3600);
            }
            response.putObject("content")
                    .putObject(ProblemDocument.MEDIA_TYPE)
                    .putObject("schema")
                    .put("$ref", ComponentNames.reference("schemas", "Problem"));
        });
    }

    private static String name(ErrorCode code) {
        return switch (code) {
            case BAD_REQUEST -> "BadRequest";
            case UNAUTHENTICATED -> "Unauthenticated";
            case QUOTA_EXCEEDED -> "QuotaExceeded";
            case UPSTREAM_UNAVAILABLE -> "Unavailable";
            default -> throw new IllegalArgumentException("not a refusal of the gateway: " + code);
        };
    }
}
