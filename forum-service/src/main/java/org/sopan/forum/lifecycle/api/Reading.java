package org.sopan.forum.lifecycle.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Reads a request field by field and keeps every reason why one cannot be read, so that a caller learns of all of
/// them at once.
public final class Reading {

    private final List<Violation> violations = new ArrayList<>();

    /// The field as a domain value; null when its rule refused it, which [#end] will tell.
    public <T> @Nullable T field(String pointer, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            refuse(pointer, "unreadable", String.valueOf(e.getMessage()));
            return null;
        }
    }

    public void refuse(String pointer, String code, String detail) {
        violations.add(Violation.at(pointer, code, detail));
    }

    /// Ends the request with 422 when anything was refused.
    public void end() {
        if (!violations.isEmpty()) {
            throw new Problem(ErrorCode.VALIDATION_FAILED, violations.getFirst().detail(), violations);
        }
    }

    /// What was read, after [#end]: a field that was refused never gets here.
    public static <T> T read(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a field was used although it was refused; call end() first");
        }
        return value;
    }
}
