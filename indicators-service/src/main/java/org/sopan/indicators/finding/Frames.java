package org.sopan.indicators.finding;

import java.util.List;
import java.util.function.Predicate;

/// Figures of a submission with what stands around them. Bounded: a submission of a million rows is looked at in part.
public interface Frames {

    /// Frames the submission touched, one after the other until `each` has seen enough and says false. A
    /// frame holds the areas of the submission and others beside them as they stand.
    ///
    /// @return how many frames were not looked at
    int around(String submission, Bounds bounds, Beside beside, Predicate<FigureFrame> each);

    /// Series the submission touched, at most `most`, those with figures enough for a check.
    List<FigureSeries> through(String submission, int most);

    /// How many series the submission touched.
    int countSeries(String submission);

    /// What the submission touched, by indicator, period and state.
    List<Touched> touched(String submission);

    /// How much is looked at.
    ///
    /// @param frames of the submission
    /// @param neighbours areas of a frame that the submission says nothing of
    record Bounds(int frames, int neighbours) {}

    /// Areas an area can be held against, the nearest first.
    interface Beside {
        List<String> of(String area);
    }

    /// Figures of one indicator and period in one state.
    record Touched(String indicator, String period, String dataset, String state, int figures) {}
}
