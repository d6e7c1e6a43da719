package org.sopan.indicators.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.resolution.Origin;

/// What was told while rows waited for a name: it stands.
public interface NewerFigures {

    /// Takes rows out of staging whose figures have a revision that was accepted since, or all of them when the push
    /// that brought them was taken back. Until the present transaction ends nobody changes figures that are left.
    List<Overtaken> drop(String submission, Origin origin);

    /// A row that comes too late.
    ///
    /// @param figure as it is written in addresses
    /// @param since when the figure was told again; null when the push was taken back
    record Overtaken(
            Figures.RowPlace place, String figure, @Nullable Instant since) {}
}
