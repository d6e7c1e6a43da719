package org.sopan.indicators.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Campaign;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Direction;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.reach.CurrentReach;

/// Sets the newest figures of a campaign's days against its saturation. A figure is of those days when its period
/// shares
/// a day with them; of several the one whose period ends last counts.
@ApplicationScoped
public class MeasureProgress {

    /// No period is longer; what begins earlier cannot reach into the campaign.
    private static final int LONGEST_PERIOD_MONTHS = 12;

    private final Observations observations;
    private final CurrentReach reach;

    MeasureProgress(Observations observations, CurrentReach reach) {
        this.observations = observations;
        this.reach = reach;
    }

    /// Progress of some members.
    ///
    /// @param areas members whose progress is wanted, in the order of the answer
    public Progress of(Campaign campaign, DatasetCode dataset, Collection<AreaCode> areas, Catalogue catalogue) {
        var newest = newest(campaign, dataset, Set.copyOf(areas));
        var points = new ArrayList<PointProgress>();
        for (var area : areas) {
            for (var indicator : campaign.indicators()) {
                points.add(new PointProgress(
                        area,
                        catalogue.stateOf(area),
                        indicator,
                        saturation(campaign, indicator, catalogue),
                        newest.get(new Place(area, indicator))));
            }
        }
        return new Progress(campaign, points);
    }

    private Map<Place, Observation> newest(Campaign campaign, DatasetCode dataset, Set<AreaCode> areas) {
        var selection = new Selection(
                Set.copyOf(campaign.indicators()),
                areas,
                null,
                campaign.from().minusMonths(LONGEST_PERIOD_MONTHS),
                campaign.to().plusMonths(LONGEST_PERIOD_MONTHS),
                dataset,
                null,
                Knowledge.NOW,
                reach.get());
        var newest = new HashMap<Place, Observation>();
        observations.forEach(selection, figure -> {
            var key = figure.key();
            if (sharesADay(campaign, key.period())) {
                newest.merge(new Place(key.area(), key.indicator()), figure, MeasureProgress::later);
            }
        });
        return newest;
    }

    private static boolean sharesADay(Campaign campaign, Period period) {
        return !period.start().isAfter(campaign.to()) && !period.end().isBefore(campaign.from());
    }

    private static Observation later(Observation one, Observation other) {
        return one.key().period().compareTo(other.key().period()) >= 0 ? one : other;
    }

    private static Saturation saturation(Campaign campaign, IndicatorCode indicator, Catalogue catalogue) {
        var direction =
                catalogue.findIndicator(indicator).map(Indicator::direction).orElse(Direction.HIGHER);
        return new Saturation(campaign.saturation(), direction);
    }

    private record Place(AreaCode area, IndicatorCode indicator) {}
}
