package org.sopan.forum.lifecycle.api;

import org.jspecify.annotations.Nullable;
import org.sopan.forum.lifecycle.Lifecycle;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// The `status` by which a list is narrowed.
public final class StatusParameter {

    private StatusParameter() {}

    /// Null for no status; a word the table does not have ends the request with 400.
    public static <S extends Enum<S>> @Nullable S read(Lifecycle<S> table, @Nullable String word) {
        if (word == null) {
            return null;
        }
        return table.find(word)
                .orElseThrow(() -> new Problem(
                        ErrorCode.INVALID_PARAMETER,
                        "parameter status \"" + word + "\" is not one of " + table.states()));
    }
}
