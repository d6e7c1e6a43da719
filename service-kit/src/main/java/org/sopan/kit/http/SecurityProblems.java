package org.sopan.kit.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sopan.kit.problem.Causes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Requests whose sender is not known, or known and not allowed.
public class SecurityProblems {

    private static final String REALM = "Bearer realm=\"sopan\"";

    private final Answers answers;
    private final SecurityIdentity identity;

    SecurityProblems(Answers answers, SecurityIdentity identity) {
        this.answers = answers;
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Response failed(AuthenticationFailedException failed) {
        if (Causes.find(failed, IOException.class).isPresent()) {
            return answers.to(keysUnreachable());
        }
        return answers.to(unauthenticated(true));
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException unauthorized, HttpHeaders headers) {
        return answers.to(unauthenticated(headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var allowed = method == null ? null : method.getAnnotation(RolesAllowed.class);
        var needed = allowed == null ? "more than its scopes" : "the scope " + String.join(" or ", allowed.value());
        var has = identity.getRoles().stream().sorted().collect(Collectors.joining(", "));
        return answers.to(new Problem(
                ErrorCode.FORBIDDEN,
                answers.request() + " needs " + needed + "; key "
                        + identity.getPrincipal().getName() + " has " + (has.isEmpty() ? "none" : has)));
    }

    /// The 401 of a request without a token, or with one that does not hold.
    static Problem unauthenticated(boolean tokenSent) {
        return tokenSent
                ? new Problem(
                                ErrorCode.UNAUTHENTICATED,
                                "the token is expired, was not issued for this suite, or its signature does not hold")
                        .with(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"invalid_token\"")
                : new Problem(
                                ErrorCode.UNAUTHENTICATED,
                                "no key was sent; this address needs one as Authorization: Bearer")
                        .with(HttpHeaders.WWW_AUTHENTICATE, REALM);
    }

    /// Not the caller's fault: the keys that verify tokens could not be read.
    private static Problem keysUnreachable() {
        return new Problem(ErrorCode.UPSTREAM_UNAVAILABLE, "the keys that verify tokens cannot be read just now")
                .with(HttpHeaders.RETRY_AFTER, "2");
    }
}
