package org.sopan.rankings.ranking.api;

/// Which edition a reader wants.
enum EditionChoice {
    LIVE,
    RELEASE,
    /// The newest release, or the live ranking where there is none.
    NEWEST
}
