package org.sopan.indicators.freeze;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Settings `sopan.freeze.*`.
@ConfigMapping(prefix = "sopan.freeze")
public interface FreezeSettings {

    /// How often calendars are looked at.
    Duration every();

    /// For how many days after its day a freeze is made up for, when nothing ran on it.
    int lookBackDays();
}
