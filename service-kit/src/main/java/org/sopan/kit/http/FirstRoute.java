package org.sopan.kit.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.ProblemDocument;

/// The first thing every request meets, before any resource: it gets its names, its answer gets safe headers, and what
/// no part of the suite should read is refused while nothing of the body has been taken.
///
/// A request with both Content-Length and Transfer-Encoding is not refused: the server drops the length before anybody
/// sees it, so two parts of the suite cannot read its end differently.
@ApplicationScoped
class FirstRoute {

    private final long maxBodyBytes;

    FirstRoute(@ConfigProperty(name = "sopan.http.max-body-bytes") long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        var trace = RequestTrace.of(context);
        MDC.put("requestId", trace.requestId());
        MDC.put("traceId", trace.traceId());
        context.addHeadersEndHandler(end -> addHeaders(context, trace));
        var refusal = refusal(context.request());
        if (refusal == null) {
            context.next();
        } else {
            answer(context, refusal);
        }
    }

    /// Answers outside of any resource and closes the connection: nobody will read what may still come on it.
    private static void answer(RoutingContext context, Problem problem) {
        var trace = RequestTrace.of(context);
        var document = ProblemDocument.of(problem, context.normalizedPath(), trace.traceId(), trace.requestId());
        var response = context.response().setStatusCode(problem.code().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        response.end(Buffer.buffer(document.encode()))
                .onComplete(sent -> context.request().connection().close());
    }

    private @Nullable Problem refusal(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return null;
        }
        if (isAbove(length)) {
            return BodyLimits.tooLarge(length, maxBodyBytes);
        }
        return null;
    }

    private boolean isAbove(String length) {
        try {
            return Long.parseLong(length.strip()) > maxBodyBytes;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static void addHeaders(RoutingContext context, RequestTrace trace) {
        var headers = context.response().headers();
        headers.set(RequestTrace.REQUEST_ID, trace.requestId());
        if (!headers.contains("X-Content-Type-Options")) {
            headers.set("X-Content-Type-Options", "nosniff");
        }
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (!headers.contains("Referrer-Policy")) {
            headers.set("Referrer-Policy", "no-referrer");
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
