package org.sopan.kit.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Counts every body while it is read, after decompression, and ends the request with 413 when it grows above what
/// the endpoint allows. The server's own limit is a safety net far above: its answer is empty.
///
/// A body that turns out to be nothing at all (no bytes, or the JSON literal `null`) is refused here too, so that no
/// resource method ever sees a null body.
@Provider
public class BodyLimits implements ReaderInterceptor {

    /// Header by which a request says that it may be a repetition.
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String DEFAULT_LIMIT = "sopan.http.json-body-bytes";

    private final ResourceInfo resource;
    private final HttpHeaders headers;
    private final RequestBody body;
    private final Config config;

    BodyLimits(@Context ResourceInfo resource, @Context HttpHeaders headers, RequestBody body, Config config) {
        this.resource = resource;
        this.headers = headers;
        this.body = body;
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        // Only requests that may be repeated are compared by their bytes.
        var digest = headers.getHeaderString(IDEMPOTENCY_KEY) == null ? null : RequestBody.newDigest();
        var counted = new CountedBody(context.getInputStream(), allowed(), digest);
        body.isReadFrom(counted);
        context.setInputStream(counted);
        var content = context.proceed();
        if (content == null) {
            throw new Problem(
                    ErrorCode.BODY_MISSING,
                    "the request has no body; needed is a body of type " + context.getMediaType());
        }
        return content;
    }

    private long allowed() {
        var method = resource.getResourceMethod();
        var limit = method == null ? null : method.getAnnotation(BodyLimit.class);
        return config.getValue(limit == null ? DEFAULT_LIMIT : limit.value(), Long.class);
    }

    static Problem tooLarge(String got, long allowed) {
        return new Problem(
                ErrorCode.PAYLOAD_TOO_LARGE, "the body has " + got + " bytes; allowed are at most " + allowed);
    }
}
