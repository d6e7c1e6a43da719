package org.sopan.kit.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Counts every body while it is read, after decompression, and ends the request with 413 when it grows above what
/// the endpoint allows. The server's own limit is a safety net far above: its answer is empty.
///
/// A body that turns out to be nothing at all (no bytes, or the JSON literal `null`) is refused here too, so that no
/// resource method ever sees a null body.
@Provider
public class BodyLimits implements ReaderInterceptor {

    private final ResourceInfo resource;
    private final Config config;
    private final long defaultBytes;

    BodyLimits(
            @Context ResourceInfo resource,
            Config config,
            @ConfigProperty(name = "sopan.http.json-body-bytes") long defaultBytes) {
        this.resource = resource;
        this.config = config;
        this.defaultBytes = defaultBytes;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new CountedBody(context.getInputStream(), allowed()));
        var body = context.proceed();
        if (body == null) {
            throw new Problem(
                    ErrorCode.BODY_MISSING,
                    "the request has no body; needed is a body of type " + context.getMediaType());
        }
        return body;
    }

    private long allowed() {
        var method = resource.getResourceMethod();
        var limit = method == null ? null : method.getAnnotation(BodyLimit.class);
        return limit == null ? defaultBytes : config.getValue(limit.value(), Long.class);
    }

    static Problem tooLarge(String got, long allowed) {
        return new Problem(
                ErrorCode.PAYLOAD_TOO_LARGE, "the body has " + got + " bytes; allowed are at most " + allowed);
    }
}
