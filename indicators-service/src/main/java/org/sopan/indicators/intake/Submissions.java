package org.sopan.indicators.intake;

import java.util.List;
import java.util.Optional;

/// Submissions that were recorded.
public interface Submissions {

    void add(Submission submission, List<Remark> remarks);

    Optional<Submission> find(String id);

    /// Remarks in the order they were made; bounded when they were kept.
    List<Remark> remarks(String id);
}
