package org.sopan.forum.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every knowledge-forum event.
public interface ForumEvents {

    Optional<ForumEvent> find(String id);

    /// Finds it and holds its row until the transaction ends, so that two changes come one after the other.
    Optional<ForumEvent> lock(String id);

    void add(ForumEvent event);

    /// Stores what a locked event has become.
    void save(ForumEvent event);

    /// Gives back the rooms and speakers the event held and takes those it needs now; says who has them when one is
    /// taken, and then everything is as it was.
    Optional<String> rebook(ForumEvent before, ForumEvent after);

    List<ForumEvent> list(Query query);

    /// What is wanted of the list, in order of start and id.
    ///
    /// @param drafts whether drafts are among it
    /// @param from only events that end after this instant
    /// @param behind the last row of the page before, or null
    record Query(
            boolean drafts,
            @Nullable String area,
            @Nullable String theme,
            @Nullable ForumEventStatus status,
            @Nullable Instant from,
            @Nullable Key behind,
            int limit) {}

    /// A row's place in the list.
    record Key(Instant start, String id) {}
}
