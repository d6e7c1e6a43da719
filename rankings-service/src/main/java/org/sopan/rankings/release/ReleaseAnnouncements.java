package org.sopan.rankings.release;

import org.sopan.rankings.ranking.RankedProgramme;

/// Where it is told that a release was published, in the transaction that keeps it.
public interface ReleaseAnnouncements {

    void published(Release release, RankedProgramme ranked);
}
