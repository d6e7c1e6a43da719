package org.sopan.engine.uncertainty;

import java.util.List;

/// How often one area stood ahead of another over all draws in which both were ranked.
public final class Ahead {

    private final List<String> areas;
    private final int[] wins;
    private final int[] contests;

    Ahead(List<String> areas, int[] wins, int[] contests) {
        this.areas = areas;
        this.wins = wins;
        this.contests = contests;
    }

    /// P(`area` ahead of `rival`), ties not counting as ahead; 0 when they never met. Throws
    /// [IllegalArgumentException] for an area that the ranking does not rank.
    public double probability(String area, String rival) {
        int cell = index(area) * areas.size() + index(rival);
        return contests[cell] == 0 ? 0 : (double) wins[cell] / contests[cell];
    }

    private int index(String area) {
        int index = areas.indexOf(area);
        if (index < 0) {
            throw new IllegalArgumentException("area \"" + area + "\" is not ranked");
        }
        return index;
    }
}
