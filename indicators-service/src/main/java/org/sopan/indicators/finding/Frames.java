package org.sopan.indicators.finding;

import java.util.List;
import java.util.function.Predicate;

/// Figures of a submission with what stands around them. Bounded: a submission of a million rows is looked at in part.
public interface Frames {

    /// Frames the submission touched, at most `most`, one after the other until `each` has seen enough and says false.
    void around(String submission, int most, Predicate<FigureFrame> each);

    /// Series the submission touched, at most `most`, those with figures enough for a check.
    List<FigureSeries> through(String submission, int most);

    /// What the submission touched, by indicator, period and state.
    List<Touched> touched(String submission);

    /// Figures of one indicator and period in one state.
    record Touched(String indicator, String period, String dataset, String state, int figures) {}
}
