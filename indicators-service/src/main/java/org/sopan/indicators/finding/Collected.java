package org.sopan.indicators.finding;

import java.util.ArrayList;
import java.util.List;

/// Findings up to a bound; those beyond it are counted.
final class Collected {

    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private int left;

    Collected(int most) {
        this.most = most;
    }

    void add(List<Finding> found) {
        int room = Math.min(found.size(), most - kept.size());
        kept.addAll(found.subList(0, room));
        left += found.size() - room;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    int left() {
        return left;
    }
}
