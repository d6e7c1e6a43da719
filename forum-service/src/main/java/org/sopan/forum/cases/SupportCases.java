package org.sopan.forum.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;

/// Every support case.
public interface SupportCases {

    Optional<SupportCase> find(String id);

    /// Finds it and holds its row until the transaction ends.
    Optional<SupportCase> lock(String id);

    /// The open case of an area and theme; holds its row until the transaction ends.
    Optional<SupportCase> lockOpen(AreaCode area, String theme);

    /// Stores a new case; false, and nothing stored, when one is open for the area and theme.
    boolean open(SupportCase opened);

    /// Stores what a locked case has become.
    void save(SupportCase changed);

    /// Whether the rule has spoken of this area and node by this release before.
    boolean knows(AreaCode area, Reason reason);

    void add(SupportCase of, Reason reason);

    List<SupportCase> list(Query query);

    /// What is wanted of the list, newest first.
    ///
    /// @param open true for open cases, false for closed and declined ones, null for both
    /// @param behind the last row of the page before, or null
    record Query(
            @Nullable String area,
            @Nullable String theme,
            @Nullable String release,
            @Nullable CaseStatus status,
            @Nullable Boolean open,
            @Nullable Key behind,
            int limit) {}

    /// A row's place in the list.
    record Key(Instant openedAt, String id) {}
}
