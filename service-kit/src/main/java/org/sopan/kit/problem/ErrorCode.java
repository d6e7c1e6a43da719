package org.sopan.kit.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything that can be refused: one code, one HTTP status, one title, one page in the error catalogue.
/// The wire form of a code is its name in lower case with hyphens, and the problem type is `/docs/problems/<code>`.
public enum ErrorCode {
    BAD_REQUEST(400, "The request cannot be read"),
    MALFORMED_BODY(400, "The body is not what its media type says"),
    BODY_MISSING(400, "The request has no body"),
    UNFIT_BODY(400, "The body does not have the documented shape"),
    INVALID_PARAMETER(400, "A parameter is not readable or out of bounds"),
    INVALID_CURSOR(400, "The cursor does not belong to this list"),
    INVALID_IDEMPOTENCY_KEY(400, "The idempotency key is not readable"),
    UNAUTHENTICATED(401, "No valid key or token was sent"),
    FORBIDDEN(403, "The key may not do this"),
    AREA_NOT_ALLOWED(403, "The key does not reach this area"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "This address does not answer to this method"),
    NOT_ACCEPTABLE(406, "No representation fits the Accept header"),
    CONFLICT(409, "The request does not fit the present state"),
    IDEMPOTENT_REQUEST_RUNNING(409, "The same request is still being worked on"),
    GONE(410, "What was at this address is no longer kept"),
    PRECONDITION_FAILED(412, "The resource has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "The body is larger than allowed"),
    URI_TOO_LONG(414, "The address is longer than allowed"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    VALIDATION_FAILED(422, "The content was understood and is wrong"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another body"),
    PRECONDITION_REQUIRED(428, "An If-Match header is required"),
    QUOTA_EXCEEDED(429, "The quota is used up"),
    HEADERS_TOO_LARGE(431, "The request headers are larger than allowed"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UPSTREAM_FAILED(502, "A part of the suite broke off before it answered"),
    POSITION_NOT_REACHED(503, "The position asked for has not been read yet"),
    BUSY(503, "Too much is going on at once"),
    UPSTREAM_UNAVAILABLE(503, "A part of the suite is not available"),
    UPSTREAM_TIMEOUT(504, "A part of the suite did not answer in time");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// The code with this wire form, such as `malformed-body`.
    public static Optional<ErrorCode> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
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
