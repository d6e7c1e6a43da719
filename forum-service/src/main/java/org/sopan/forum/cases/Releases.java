package org.sopan.forum.cases;

import java.time.Instant;
import java.util.Optional;

/// Releases the forum has heard of in full.
public interface Releases {

    /// The oldest one that was not judged yet; holds it until the transaction ends. One that another instance of the
    /// service is judging is passed over.
    Optional<Release> lockUnjudged();

    void judged(Release release, Instant now);
}
