package org.sopan.indicators.intake;

import java.util.List;

/// A list of what is allowed, in a sentence: the first few, and how many more there are.
final class Listing {

    private static final int NAMED = 8;

    private Listing() {}

    static String of(List<String> all) {
        var named = String.join(", ", all.subList(0, Math.min(all.size(), NAMED)));
        return all.size() <= NAMED ? named : named + " and " + (all.size() - NAMED) + " more";
    }
}
