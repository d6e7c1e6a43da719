package org.sopan.forum.practices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every version of every practice.
public interface Practices {

    Optional<PracticeVersion> find(String practice, int number);

    /// The version that readers see: the newest published one, else superseded or retired ones; with `unpublished` the
    /// newest of all.
    Optional<PracticeVersion> findNewest(String practice, boolean unpublished);

    /// All versions of one practice, oldest first; holds the practice until the transaction ends, so that two changes
    /// come one after the other.
    List<PracticeVersion> lock(String practice);

    List<PracticeVersion> listVersions(String practice);

    /// Stores a new version; a new practice when it is its first.
    void add(PracticeVersion version);

    /// Stores what a version of a locked practice has become.
    void save(PracticeVersion version);

    void add(PracticeVersion version, Review review);

    List<PracticeVersion> list(Query query);

    /// What is wanted of the list: newest version of each practice, newest change first.
    ///
    /// @param words what to search for, or null
    /// @param unpublished whether what is not published is among it
    /// @param behind the last row of the page before, or null
    record Query(
            @Nullable String words,
            boolean unpublished,
            @Nullable String area,
            @Nullable String theme,
            @Nullable PracticeStatus status,
            @Nullable Key behind,
            int limit) {}

    /// A row's place in the list; the version by its address `prc_…/2`.
    record Key(Instant changedAt, String version) {}
}
