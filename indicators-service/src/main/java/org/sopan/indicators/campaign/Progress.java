package org.sopan.indicators.campaign;

import java.util.List;
import org.sopan.indicators.catalogue.Campaign;

/// How far a campaign has come.
///
/// @param points by area, each with the campaign's data points in listing order
public record Progress(Campaign campaign, List<PointProgress> points) {

    public Progress {
        points = List.copyOf(points);
    }

    /// By state, the country first.
    public List<StateProgress> states() {
        return StateProgress.of(points);
    }
}
