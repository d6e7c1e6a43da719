package org.sopan.forum.cases;

import org.sopan.forum.lifecycle.Lifecycle;

/// How far a support case is.
public enum CaseStatus {
    /// By a release, or by request; nobody has looked at it yet.
    OPENED,
    /// Someone looked and took it on.
    TRIAGED,
    /// Peers and practices are found.
    MATCHED,
    PLAN_AGREED,
    IN_PROGRESS,
    REVIEW,
    /// Over, with its outcome.
    CLOSED,
    /// Not taken on, with the reason.
    DECLINED;

    /// Which status follows which.
    public static final Lifecycle<CaseStatus> TABLE = Lifecycle.of("support-case", CaseStatus.class)
            .line(OPENED, TRIAGED, DECLINED)
            .line(TRIAGED, MATCHED, DECLINED)
            .line(MATCHED, PLAN_AGREED, DECLINED)
            .line(PLAN_AGREED, IN_PROGRESS, DECLINED)
            .line(IN_PROGRESS, REVIEW)
            .line(REVIEW, IN_PROGRESS, CLOSED)
            .end();

    /// Whether it stands in the way of another case for the same area and theme.
    public boolean open() {
        return switch (this) {
            case OPENED, TRIAGED, MATCHED, PLAN_AGREED, IN_PROGRESS, REVIEW -> true;
            case CLOSED, DECLINED -> false;
        };
    }
}
