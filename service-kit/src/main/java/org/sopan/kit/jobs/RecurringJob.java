package org.sopan.kit.jobs;

import java.time.Duration;

/// Work that is done again and again, such as purging what has expired. A bean.
public interface RecurringJob {

    /// Such as `purge-idempotency-keys`.
    String name();

    /// From the end of one run to the beginning of the next.
    Duration every();

    void run();
}
