package org.sopan.kit.jobs;

/// Work that is asked for by [Jobs#at], such as the freeze of one period. A bean; may run twice after a crash, so it
/// must be safe to repeat.
public interface DelayedJob {

    /// The word requests use, such as `freeze-period`.
    String kind();

    /// Throws to be tried again after `sopan.jobs.retry`.
    void run(String id);

    /// The same, told how often it failed or was cut off before: work that must come to an end gives up by this.
    ///
    /// @param failures in a row; 0 the first time
    default void run(String id, int failures) {
        run(id);
    }
}
