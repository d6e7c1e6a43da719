package org.sopan.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answer to a request that was refused, after RFC 9457.
///
/// @param type address of the page that says what happened and what to do
/// @param title what the code means, the same for every occurrence
/// @param status the HTTP status
/// @param detail this occurrence: what, which, got, allowed
/// @param instance the path that was asked for
/// @param code stable name of the problem, for programs
/// @param traceId W3C trace id, as in every log line of the request
/// @param requestId what the caller sent as `X-Request-Id`, or what it was given
/// @param errors each thing that is wrong, and where; absent when there is nothing more to say
@Schema(name = "Problem", description = "Why a request was refused, after RFC 9457.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        @Schema(examples = "/docs/problems/validation-failed", maxLength = 200)
        String type,

        @Schema(examples = "The content was understood and is wrong", maxLength = 200)
        String title,

        @Schema(examples = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(examples = "indicator \"H-99\" is not known", maxLength = 4000)
        String detail,

        @Schema(examples = "/v1/observations", maxLength = 4096)
        String instance,

        @Schema(examples = "validation-failed", maxLength = 60)
        String code,

        @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736", maxLength = 32)
        String traceId,

        @Schema(examples = "req_0190f3c2a7d47c1e", maxLength = 128)
        String requestId,

        @Schema(maxItems = 1000) List<Violation> errors) {

    /// The media type of every error answer.
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    /// The document of a problem met under a path.
    public static ProblemDocument of(Problem problem, String instance, String traceId, String requestId) {
        var code = problem.code();
        return new ProblemDocument(
                code.type(),
                code.title(),
                code.status(),
                problem.detail(),
                instance,
                code.code(),
                traceId,
                requestId,
                problem.violations());
    }

    /// The document as JSON in UTF-8.
    public byte[] encode() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document of plain strings was not written: " + code, e);
        }
    }
}
