package org.sopan.kit.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Requests whose sender is not known, or known and not allowed.
public class SecurityProblems {

    private static final String REALM = "Bearer realm=\"sopan\"";

    private final Answers answers;

    SecurityProblems(Answers answers) {
        this.answers = answers;
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
    public Response forbidden(ForbiddenException forbidden) {
        return answers.to(new Problem(ErrorCode.FORBIDDEN, answers.request() + " is not allowed to this key"));
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
