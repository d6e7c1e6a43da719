package org.sopan.kit.problem;

import java.util.Locale;

/// Everything that can be refused: one code, one HTTP status, one title, one page in the error catalogue.
/// The wire form of a code is its name in lower case with hyphens, and the problem type is `/docs/problems/<code>`.
public enum ErrorCode {
    BAD_REQUEST(400, "The request cannot be read"),
    MALFORMED_BODY(400, "The body is not what its media type says"),
    INVALID_PARAMETER(400, "A parameter is not readable or out of bounds"),
    UNAUTHENTICATED(401, "No valid key or token was sent"),
    FORBIDDEN(403, "The key may not do this"),
    AREA_NOT_ALLOWED(403, "The key does not reach this area"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This address does not answer to this method"),
    NOT_ACCEPTABLE(406, "No representation fits the Accept header"),
    CONFLICT(409, "The request does not fit the present state"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "The body is larger than allowed"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    VALIDATION_FAILED(422, "The content was understood and is wrong"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another body"),
    PRECONDITION_REQUIRED(428, "An If-Match header is required"),
    QUOTA_EXCEEDED(429, "The quota is used up"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UPSTREAM_UNAVAILABLE(503, "A part of the suite is not available");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The code on the wire: `malformed-body`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The problem type, a relative URL that resolves to a page of the error catalogue.
    public String type() {
        return "/docs/problems/" + code();
    }
}
