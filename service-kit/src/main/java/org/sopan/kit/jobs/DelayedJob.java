package org.sopan.kit.jobs;

/// Work that is asked for by [Jobs#at], such as the freeze of one period. A bean; may run twice after a crash, so it
/// must be safe to repeat.
public interface DelayedJob {

    /// The word requests use, such as `freeze-period`.
    String kind();

    /// Throws to be tried again after `sopan.jobs.retry`.
    void run(String id);
}
