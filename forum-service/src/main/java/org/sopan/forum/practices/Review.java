package org.sopan.forum.practices;

import java.time.Instant;
import org.sopan.forum.lifecycle.Actor;

/// What a reviewer found.
///
/// @param conflictOfInterest declared by the reviewer; such a review is kept and does not count
public record Review(
        String id, Actor reviewer, Verdict verdict, boolean conflictOfInterest, String comment, Instant at) {

    /// What the reviewer recommends.
    public enum Verdict {
        ACCEPT,
        REVISE,
        REJECT
    }
}
