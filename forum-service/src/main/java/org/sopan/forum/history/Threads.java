package org.sopan.forum.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Ids;

/// Correlation ids: what answers a support case belongs to that case's story, anything else begins its own.
@ApplicationScoped
public class Threads {

    private final StateChanges history;
    private final Ids ids;

    Threads(StateChanges history, Ids ids) {
        this.history = history;
        this.ids = ids;
    }

    /// The correlation id to carry; empty when the case is unknown.
    public Optional<String> of(@Nullable String supportCase) {
        if (supportCase == null) {
            return Optional.of(ids.next("cor"));
        }
        return history.listOf("support-case", supportCase, 1).stream()
                .map(step -> step.change().correlationId())
                .findFirst();
    }
}
