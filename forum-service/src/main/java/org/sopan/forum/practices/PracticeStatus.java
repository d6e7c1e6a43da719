package org.sopan.forum.practices;

import org.sopan.forum.lifecycle.Lifecycle;

/// How far a version of a practice is.
public enum PracticeStatus {
    /// Still being written; the text may change.
    DRAFT,
    /// Handed in; from here the text is fixed for ever.
    SUBMITTED,
    IN_REVIEW,
    /// Sent back; the answer is a new version.
    REVISION_REQUESTED,
    PUBLISHED,
    /// A newer version was published.
    SUPERSEDED,
    /// No longer recommended, with the reason.
    RETIRED,
    REJECTED,
    WITHDRAWN;

    /// Which status follows which.
    public static final Lifecycle<PracticeStatus> TABLE = Lifecycle.of("practice", PracticeStatus.class)
            .line(DRAFT, SUBMITTED, WITHDRAWN)
            .line(SUBMITTED, IN_REVIEW, WITHDRAWN)
            .line(IN_REVIEW, PUBLISHED, REVISION_REQUESTED, REJECTED, WITHDRAWN)
            .line(PUBLISHED, SUPERSEDED, RETIRED)
            .end();

    /// Whether anyone may read it.
    public boolean open() {
        return switch (this) {
            case PUBLISHED, SUPERSEDED, RETIRED -> true;
            case DRAFT, SUBMITTED, IN_REVIEW, REVISION_REQUESTED, REJECTED, WITHDRAWN -> false;
        };
    }

    /// Whether it blocks the next version: only one is worked on at a time.
    public boolean underWay() {
        return switch (this) {
            case DRAFT, SUBMITTED, IN_REVIEW -> true;
            case REVISION_REQUESTED, PUBLISHED, SUPERSEDED, RETIRED, REJECTED, WITHDRAWN -> false;
        };
    }
}
