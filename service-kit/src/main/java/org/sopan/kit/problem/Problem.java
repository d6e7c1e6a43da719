package org.sopan.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ends a request with a problem document. Thrown at the edge (`api` packages and the kit); use cases return refusals.
public final class Problem extends RuntimeException {

    private final ErrorCode code;
    private final String detail;
    private final List<Violation> violations;
    private final Map<String, String> headers;

    public Problem(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public Problem(ErrorCode code, String detail, List<Violation> violations) {
        this(code, detail, violations, Map.of());
    }

    private Problem(ErrorCode code, String detail, List<Violation> violations, Map<String, String> headers) {
        super(code.code() + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    /// The same problem with one more answer header, such as `Retry-After`.
    public Problem with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(code, detail, violations, more);
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    /// Headers that go with the document.
    public Map<String, String> headers() {
        return headers;
    }
}
