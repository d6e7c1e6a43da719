package org.sopan.indicators.resolution;

import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;

/// A name that is not known, as it stood in a submission.
///
/// @param candidates areas it may mean, the most similar first
/// @param rows rows of the submission that wait for the answer
public record NameQuestion(String spelled, List<AreaCode> candidates, int rows) {

    public NameQuestion {
        candidates = List.copyOf(candidates);
    }
}
