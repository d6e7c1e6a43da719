package org.sopan.kit.problem;

import java.util.List;

/// Ends a request with a problem document. Thrown at the edge (`api` packages and the kit); use cases return refusals.
public final class Problem extends RuntimeException {

    private final ErrorCode code;
    private final String detail;
    private final List<Violation> violations;

    public Problem(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public Problem(ErrorCode code, String detail, List<Violation> violations) {
        super(code.code() + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
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
}
