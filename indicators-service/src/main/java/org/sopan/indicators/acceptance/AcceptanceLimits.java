package org.sopan.indicators.acceptance;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings `sopan.acceptance.*`.
@ConfigMapping(prefix = "sopan.acceptance")
public interface AcceptanceLimits {

    /// How long a reader of a past state waits for what is still being accepted.
    Duration settleWithin();

    /// How often it is looked meanwhile.
    Duration lookEvery();
}
