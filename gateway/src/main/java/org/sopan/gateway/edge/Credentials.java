package org.sopan.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopan.gateway.identity.Identity;
import org.sopan.gateway.keys.KeepKeys;
import org.sopan.gateway.keys.KeyText;
import org.sopan.gateway.keys.Verdict;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Tells who sent a request from `Authorization: Bearer` or `X-API-Key`; where DHIS2 is spoken also from `ApiToken` and
/// from Basic, whose password is the key, because that is all DHIS2 clients can send.
@ApplicationScoped
class Credentials {

    static final String API_KEY = "X-API-Key";
    static final String ACTOR = "Sopan-Actor";

    private static final String BEARER = "bearer ";
    private static final String API_TOKEN = "apitoken ";
    private static final String BASIC = "basic ";
    private static final String DHIS2 = "/dhis2/";
    private static final Pattern PERSON = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final KeepKeys keys;

    Credentials(KeepKeys keys) {
        this.keys = keys;
    }

    /// Throws a [Problem] when something was sent that does not hold: a wrong key is never taken for no key.
    Identity of(MultiMap headers, String path) {
        var sent = sent(headers, path.startsWith(DHIS2));
        if (sent == null) {
            return anonymous(headers);
        }
        var text = KeyText.find(sent)
                .orElseThrow(() -> unauthenticated("the key is not readable; a key looks like sopan_<12 hexadecimal "
                        + "digits>_<64 hexadecimal digits>"));
        var holder = switch (keys.ring().judge(text)) {
            case Verdict.Accepted(var key) -> key.holder();
            case Verdict.Unknown() ->
                throw unauthenticated("no key sopan_" + text.prefix() + "_… with this secret is known");
            case Verdict.Expired(var id, var at) -> throw unauthenticated("key " + id + " expired at " + at);
            case Verdict.Revoked(var id, var at) -> throw unauthenticated("key " + id + " was revoked at " + at);
            case Verdict.Stale(var allowed) ->
                throw new Problem(
                                ErrorCode.UPSTREAM_UNAVAILABLE,
                                "keys cannot be checked: they were not read for more than " + allowed)
                        .with("Retry-After", "5");
        };
        return acting(holder, headers);
    }

    private static @Nullable String sent(MultiMap headers, boolean dhis2) {
        var authorization = headers.getAll(HttpHeaders.AUTHORIZATION);
        var apiKey = headers.getAll(API_KEY);
        if (authorization.size() + apiKey.size() > 1) {
            throw unauthenticated("more than one key was sent; allowed is one, as Authorization: Bearer or X-API-Key");
        }
        if (!apiKey.isEmpty()) {
            return apiKey.getFirst().strip();
        }
        if (authorization.isEmpty()) {
            return null;
        }
        var value = authorization.getFirst();
        var lower = value.toLowerCase(Locale.ROOT);
        if (dhis2 && lower.startsWith(API_TOKEN)) {
            return value.substring(API_TOKEN.length()).strip();
        }
        if (dhis2 && lower.startsWith(BASIC)) {
            return password(value.substring(BASIC.length()).strip());
        }
        if (!value.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw unauthenticated("the Authorization header is not of the form \"Bearer <key>\"");
        }
        return value.substring(BEARER.length()).strip();
    }

    private static String password(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return pair.substring(colon + 1).strip();
        } catch (IllegalArgumentException e) {
            throw unauthenticated("the Authorization header is not of the form \"Basic <base64 of name:key>\"");
        }
    }

    private static Identity anonymous(MultiMap headers) {
        if (headers.contains(ACTOR)) {
            throw unauthenticated("Sopan-Actor needs a key with the scope act-as; no key was sent");
        }
        return new Identity.Anonymous();
    }

    private static Identity acting(Identity.Holder holder, MultiMap headers) {
        var person = headers.get(ACTOR);
        if (person == null) {
            return holder;
        }
        if (!holder.scopes().contains(Scope.ACT_AS)) {
            throw new Problem(
                    ErrorCode.FORBIDDEN,
                    "key " + holder.subject() + " may not send Sopan-Actor: it lacks the scope act-as");
        }
        if (!PERSON.matcher(person).matches()) {
            throw new Problem(
                    ErrorCode.BAD_REQUEST,
                    "Sopan-Actor is not readable; allowed are 1 to 200 printable characters without spaces");
        }
        return holder.actingFor(person);
    }

    private static Problem unauthenticated(String detail) {
        return new Problem(ErrorCode.UNAUTHENTICATED, detail)
                .with("WWW-Authenticate", "Bearer realm=\"sopan\", error=\"invalid_token\"");
    }
}
