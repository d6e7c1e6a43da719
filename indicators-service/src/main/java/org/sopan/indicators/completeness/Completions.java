package org.sopan.indicators.completeness;

import java.util.List;
import org.sopan.contracts.vocabulary.Period;

/// What providers have declared complete.
public interface Completions {

    /// Keeps it, in place of an earlier word about the same data set, area and period.
    void note(Completion completion);

    /// All of a period, within the reach of whoever asks.
    List<Completion> of(Period period);
}
