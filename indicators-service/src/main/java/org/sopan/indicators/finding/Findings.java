package org.sopan.indicators.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Findings, as far as the present caller reaches.
public interface Findings {

    /// Adds what was not found before; what was added.
    List<Finding> add(List<Finding> findings);

    Optional<Finding> find(String id);

    /// In the order in which they were opened.
    List<Finding> list(Filter filter, @Nullable String after, int limit);

    /// Answers a finding that is open; false when it was answered before.
    boolean answer(String id, Finding.Answer answer);

    /// Which findings are wanted; null means no condition.
    record Filter(
            @Nullable Boolean open,
            @Nullable Check check,
            @Nullable String state,
            @Nullable String area,
            @Nullable String indicator,
            @Nullable String provider,
            @Nullable String submission) {}
}
