package org.sopan.indicators.observation;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Figures as they are stored, ordered by indicator, area, period, dataset.
public interface Observations {

    /// At most `limit` figures that come after a key, null for the first.
    List<Observation> list(Selection selection, @Nullable FigureKey after, int limit);

    /// Every figure of a selection, one at a time; memory does not grow with their number. Of a selection
    /// with history revisions come in the order in which they were accepted; of what was updated, what
    /// was taken back comes first.
    void forEach(Selection selection, Consumer<Observation> reader);

    /// Which state of all figures is visible now.
    Version version();

    /// All revisions of a figure, oldest first; empty when it was never reported.
    List<Observation> revisions(FigureKey key);
}
