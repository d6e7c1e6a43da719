package org.sopan.indicators.finding;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings `sopan.check.*`.
@ConfigMapping(prefix = "sopan.check")
public interface CheckLimits {

    /// How often submissions that wait are looked for.
    Duration every();

    /// Submissions of one run.
    int submissions();

    /// Frames of one submission.
    int frames();

    /// Areas besides those of the submission that one frame holds at most.
    int neighbours();

    /// Series of one submission.
    int series();

    /// Findings of one submission.
    int findings();

    /// How often a submission whose checks fail is looked at before it is parked.
    int attempts();

    /// How long it waits after the first failure; twice as long after each further one.
    Duration retryAfter();

    /// How long one look may take before another replica may take the submission over.
    Duration lease();
}
