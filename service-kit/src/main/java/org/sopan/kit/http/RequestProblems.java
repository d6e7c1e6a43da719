package org.sopan.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sopan.kit.problem.Causes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// What the framework refuses before a resource is asked: unknown addresses, methods, media types, parameters.
public class RequestProblems {

    private final Answers answers;
    private final RouteTable routes;

    RequestProblems(Answers answers, RouteTable routes) {
        this.answers = answers;
        this.routes = routes;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return answers.to(problem);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, ContainerRequestContext request) {
        var status = refusal.getResponse().getStatus();
        if (status < 400 || refusal.getResponse().hasEntity()) {
            return refusal.getResponse();
        }
        return answers.to(of(refusal, request));
    }

    private Problem of(WebApplicationException refusal, ContainerRequestContext request) {
        var within = Causes.find(refusal, Problem.class);
        if (within.isPresent()) {
            return within.get();
        }
        var broken = Causes.find(refusal, JacksonException.class);
        if (broken.isPresent()) {
            return JsonProblems.of(broken.get());
        }
        var method = request.getMethod();
        var path = answers.path();
        return switch (refusal.getResponse().getStatus()) {
            case 400 -> unreadable(refusal, request.getUriInfo().getQueryParameters());
            case 401 -> SecurityProblems.unauthenticated(request.getHeaderString(HttpHeaders.AUTHORIZATION) != null);
            case 403 -> new Problem(ErrorCode.FORBIDDEN, method + " " + path + " is not allowed to this key");
            case 404 ->
                isParameter(refusal)
                        ? unreadable(refusal, request.getUriInfo().getQueryParameters())
                        : new Problem(ErrorCode.NOT_FOUND, "nothing is at " + method + " " + path);
            case 405 -> methodNotAllowed(method, path);
            case 406 -> new Problem(ErrorCode.NOT_ACCEPTABLE, own(refusal).orElseGet(() -> noFit(request)));
            case 413 -> new Problem(ErrorCode.PAYLOAD_TOO_LARGE, "the body is larger than this address takes");
            case 415 ->
                new Problem(
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        method + " " + path + " does not read \""
                                + Objects.requireNonNullElse(request.getHeaderString(HttpHeaders.CONTENT_TYPE), "")
                                + "\"; taken are " + String.join(", ", routes.consumed(method, path)));
            default -> other(refusal);
        };
    }

    private String noFit(ContainerRequestContext request) {
        var path = answers.path();
        return "no representation of " + path + " fits Accept \"" + request.getHeaderString(HttpHeaders.ACCEPT)
                + "\"; offered are " + String.join(", ", routes.produced(request.getMethod(), path));
    }

    private Problem methodNotAllowed(String method, String path) {
        var allowed = routes.methods(path);
        if (allowed.isEmpty()) {
            return new Problem(ErrorCode.NOT_FOUND, "nothing is at " + method + " " + path);
        }
        var list = String.join(", ", allowed);
        return new Problem(ErrorCode.METHOD_NOT_ALLOWED, method + " is not taken at " + path + "; allowed are " + list)
                .with(HttpHeaders.ALLOW, list);
    }

    /// The framework answers 404 when a parameter cannot be converted; the failed conversion is the cause.
    private static boolean isParameter(WebApplicationException refusal) {
        return refusal instanceof NotFoundException && refusal.getCause() != null;
    }

    private static Problem unreadable(WebApplicationException refusal, Map<String, List<String>> query) {
        var cause = refusal.getCause();
        if (cause == null) {
            return new Problem(
                    ErrorCode.BAD_REQUEST,
                    Objects.requireNonNullElse(refusal.getMessage(), "the request is not readable"));
        }
        var reason = String.valueOf(cause.getMessage());
        var parameter = query.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(value -> isAbout(reason, value)))
                .findFirst();
        var name = parameter.map(Map.Entry::getKey);
        var detail = name.map(known -> "parameter " + known).orElse("a parameter of the address") + ": " + reason;
        return new Problem(
                ErrorCode.INVALID_PARAMETER,
                detail,
                List.of(Violation.at(name.orElse(""), "unreadable-parameter", reason)));
    }

    private static boolean isAbout(String reason, String value) {
        return reason.contains("\"" + value + "\"")
                || reason.contains("'" + value + "'")
                || reason.endsWith(" " + value);
    }

    private static Problem other(WebApplicationException refusal) {
        var status = refusal.getResponse().getStatus();
        var code = fitting(status).orElse(status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL_ERROR);
        return new Problem(code, own(refusal).orElse(code.title()));
    }

    private static Optional<ErrorCode> fitting(int status) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == status)
                .findFirst();
    }

    /// What a library of ours said itself; the framework's own messages are for its users, not for callers.
    private static Optional<String> own(WebApplicationException refusal) {
        return Optional.ofNullable(refusal.getMessage())
                .filter(message -> refusal.getClass().getName().startsWith("org.sopan."));
    }
}
