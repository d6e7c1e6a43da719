package org.sopan.indicators.intake.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.reach.CurrentReach;

/// What was told already of all that a key is asked for.
@ApplicationScoped
class ToldFigures {

    private final Observations observations;
    private final CurrentReach reach;

    ToldFigures(Observations observations, CurrentReach reach) {
        this.observations = observations;
        this.reach = reach;
    }

    /// Where a figure stands in a sheet.
    record Place(AreaCode area, IndicatorCode indicator) {}

    Map<Place, Observation> of(Asked asked) {
        var figures = new HashMap<Place, Observation>();
        var selection = new Selection(
                asked.indicators().stream().map(Indicator::code).collect(Collectors.toSet()),
                asked.areas().stream().map(Area::code).collect(Collectors.toSet()),
                Set.of(asked.period().value()),
                null,
                null,
                asked.programme().dataset(),
                null,
                Knowledge.NOW,
                reach.get());
        observations.forEach(
                selection,
                figure ->
                        figures.put(new Place(figure.key().area(), figure.key().indicator()), figure));
        return figures;
    }
}
