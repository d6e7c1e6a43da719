package org.sopan.indicators.completeness;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings `sopan.completeness.*`.
@ConfigMapping(prefix = "sopan.completeness")
public interface CompletenessSettings {

    /// How often it is looked whether a calendar has closed a period.
    Duration every();

    /// For how many days after its day a closed period is looked at, when nothing ran on it.
    int lookBackDays();

    /// Missing figures that a finding names; the others are counted.
    int namedMissing();
}
