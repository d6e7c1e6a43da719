package org.sopan.engine.ranking;

import java.util.List;
import java.util.Optional;

/// A ranked list: the best first, equal ranks by area code, then those without a place, by area code.
public record Standings(Measure measure, String node, List<Placement> placements, List<NotRanked> notRanked) {

    public Standings {
        placements = List.copyOf(placements);
        notRanked = List.copyOf(notRanked);
    }

    /// How many areas are ranked.
    public int of() {
        return placements.size();
    }

    public Optional<Placement> find(String area) {
        return placements.stream().filter(place -> place.area().equals(area)).findFirst();
    }
}
