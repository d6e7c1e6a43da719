package org.sopan.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Supplier;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Conditional requests of the request being served: 304 for readers who have the answer already, 412 and 428 for
/// writers who do not know the present version.
@RequestScoped
public class Preconditions {

    private final HttpHeaders headers;

    Preconditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /// 304 when the caller has the version with this tag, else the answer, which then carries the tag. The answer is
    /// built only when it is needed.
    public Response answer(EntityTag tag, String cacheControl, Supplier<ResponseBuilder> full) {
        var isKnown = Tags.isKnown(tag, headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        var answer = isKnown ? Response.notModified() : full.get();
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .header(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language")
                .build();
    }

    /// For changes that must name the version they change: 428 without `If-Match`, 412 when it names another one.
    public void requireCurrent(EntityTag current) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw new Problem(
                    ErrorCode.PRECONDITION_REQUIRED,
                    "this change needs If-Match with the ETag of the version it changes, which a GET of the same address shows");
        }
        checkCurrent(current);
    }

    /// For changes that may name the version they change: 412 when `If-Match` came and names another one, or when
    /// `If-None-Match` names this one (`*`: only where nothing is yet).
    public void checkCurrent(EntityTag current) {
        var ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch != null && !Tags.isNamed(current, ifMatch)) {
            throw new Problem(
                    ErrorCode.PRECONDITION_FAILED,
                    "If-Match names " + JsonProblems.shortened(ifMatch) + "; the present version is \""
                            + current.getValue() + "\"");
        }
        var ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && Tags.isKnown(current, ifNoneMatch)) {
            throw new Problem(
                    ErrorCode.PRECONDITION_FAILED,
                    "If-None-Match " + JsonProblems.shortened(ifNoneMatch) + " does not hold: the present version is \""
                            + current.getValue() + "\"");
        }
    }
}
