package org.sopan.kit.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.ProblemDocument;

/// Turns a problem into the answer to the request being served.
@ApplicationScoped
public class Answers {

    private final CurrentVertxRequest current;

    Answers(CurrentVertxRequest current) {
        this.current = current;
    }

    /// The answer with the problem's document, written with the names of this request.
    public Response to(Problem problem) {
        var trace = trace();
        var document = ProblemDocument.of(problem, path(), trace.traceId(), trace.requestId());
        var answer = Response.status(problem.code().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document.encode());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /// Method and path as the caller wrote them.
    public String request() {
        var context = current.getCurrent();
        return context == null ? "" : context.request().method() + " " + path();
    }

    /// The path as it was asked for, normalised.
    public String path() {
        var context = current.getCurrent();
        return context == null ? "/" : context.normalizedPath();
    }

    /// The names under which this request is found again.
    public RequestTrace trace() {
        var context = current.getCurrent();
        return context == null ? RequestTrace.from(null, null) : RequestTrace.of(context);
    }
}
