package org.sopan.kit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names under which one request is found again: the caller's request id and the W3C trace id.
///
/// @param requestId echoed in `X-Request-Id`, 1 to 128 characters of `A-Z a-z 0-9 . _ : @ / + = -`
/// @param traceId 32 hex digits from `traceparent`, or new ones when none came
/// @param traceparent the whole header to pass on to other parts of the suite
public record RequestTrace(String requestId, String traceId, String traceparent) {

    /// Header that carries the request id both ways.
    public static final String REQUEST_ID = "X-Request-Id";

    static final String TRACEPARENT = "traceparent";

    private static final String ATTRIBUTE = RequestTrace.class.getName();

    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._:@/+=-]{1,128}");

    private static final Pattern W3C = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

    private static final Pattern ZEROS = Pattern.compile("0+");

    /// The trace of the request being served; begins one when the request came past the first route.
    public static RequestTrace of(RoutingContext context) {
        var known = context.<RequestTrace>get(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        var headers = context.request().headers();
        var trace = from(headers.get(REQUEST_ID), headers.get(TRACEPARENT));
        context.put(ATTRIBUTE, trace);
        return trace;
    }

    /// A trace that continues what the caller sent where it is well-formed, and begins anew where not.
    public static RequestTrace from(@Nullable String requestId, @Nullable String traceparent) {
        var id = requestId != null && SAFE_ID.matcher(requestId).matches() ? requestId : "req_" + hex(16);
        if (traceparent != null) {
            var match = W3C.matcher(traceparent);
            if (match.matches() && !isZero(match.group(1)) && !isZero(match.group(2))) {
                return new RequestTrace(id, match.group(1), traceparent);
            }
        }
        var traceId = hex(16);
        return new RequestTrace(id, traceId, "00-" + traceId + "-" + hex(8) + "-00");
    }

    private static boolean isZero(String hex) {
        return ZEROS.matcher(hex).matches();
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
