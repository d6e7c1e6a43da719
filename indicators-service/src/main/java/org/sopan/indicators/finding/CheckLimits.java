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

    /// Series of one submission.
    int series();

    /// Findings of one submission.
    int findings();
}
