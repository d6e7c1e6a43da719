package org.sopan.indicators.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Campaign;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.Direction;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.reach.CurrentReach;

/// Sets the newest figures of a campaign's days against its saturation. A figure is of those days when its
/// period shares a day with them; of several the one whose period ends last counts.
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

    /// Members of a programme whose progress is wanted.
    ///
    /// @param dataset in which the programme reads figures
    public record Part(DatasetCode dataset, Collection<AreaCode> areas) {

        public Part {
            areas = List.copyOf(areas);
        }
    }

    /// Progress of some members.
    ///
    /// @param parts of every programme that has a data point in the campaign
    public Progress of(Campaign campaign, Map<ProgrammeCode, Part> parts, Catalogue catalogue) {
        var byArea = new TreeMap<AreaCode, List<PointProgress>>();
        var newest = new HashMap<ProgrammeCode, Map<Place, Observation>>();
        parts.forEach((programme, part) -> newest.put(programme, newest(campaign, programme, part)));
        for (var point : campaign.allPoints()) {
            var part = parts.get(point.programme());
            var figures = newest.getOrDefault(point.programme(), Map.of());
            for (var area : part == null ? List.<AreaCode>of() : part.areas()) {
                byArea.computeIfAbsent(area, any -> new ArrayList<>())
                        .add(new PointProgress(
                                area,
                                catalogue.stateOf(area),
                                point.indicator(),
                                saturation(point, catalogue),
                                figures.get(new Place(area, point.indicator()))));
            }
        }
        return new Progress(
                campaign, byArea.values().stream().flatMap(List::stream).toList());
    }

    private Map<Place, Observation> newest(Campaign campaign, ProgrammeCode programme, Part part) {
        var selection = new Selection(
                campaign.allPoints().stream()
                        .filter(each -> each.programme().equals(programme))
                        .map(Campaign.Point::indicator)
                        .collect(Collectors.toSet()),
                Set.copyOf(part.areas()),
                null,
                campaign.from().minusMonths(LONGEST_PERIOD_MONTHS),
                campaign.to().plusMonths(LONGEST_PERIOD_MONTHS),
                part.dataset(),
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

    private static Saturation saturation(Campaign.Point point, Catalogue catalogue) {
        var direction = catalogue
                .findIndicator(point.indicator())
                .map(Indicator::direction)
                .orElse(Direction.HIGHER);
        return new Saturation(point.saturation(), direction);
    }

    private record Place(AreaCode area, IndicatorCode indicator) {}
}
