package org.sopan.kit.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.ProblemDocument;

/// Turns a problem into the answer to the request being served.
@ApplicationScoped
class Answers {

    private final CurrentVertxRequest current;

    Answers(CurrentVertxRequest current) {
        this.current = current;
    }

    Response to(Problem problem) {
        var trace = trace();
        var document = ProblemDocument.of(problem, path(), trace.traceId(), trace.requestId());
        var answer = Response.status(problem.code().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document.encode());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /// Method and path as the caller wrote them.
    String request() {
        var context = current.getCurrent();
        return context == null ? "" : context.request().method() + " " + path();
    }

    String path() {
        var context = current.getCurrent();
        return context == null ? "/" : context.normalizedPath();
    }

    RequestTrace trace() {
        var context = current.getCurrent();
        return context == null ? RequestTrace.from(null, null) : RequestTrace.of(context);
    }
}
