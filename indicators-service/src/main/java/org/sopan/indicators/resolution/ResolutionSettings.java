package org.sopan.indicators.resolution;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings `sopan.resolution.*`. Rows beyond a bound are refused as if nothing were held: their sender sends them
/// again.
@ConfigMapping(prefix = "sopan.resolution")
public interface ResolutionSettings {

    /// Rows of one submission, and rows of one name, that are held.
    int heldRows();

    /// Submissions that may have rows waiting for one name: each becomes a submission of its own by the answer.
    int heldSubmissions();

    /// How long a row waits for the answer before it is forgotten.
    Duration heldFor();

    /// How often rows that have waited too long are looked for.
    Duration forgetEvery();
}
