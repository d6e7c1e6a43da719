package org.sopan.engine.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Areas most alike in their context, never in the outcome that is ranked. A context is a row of features,
/// `NaN` for a gap. Equal distances stand by area code.
public final class Peers {

    private final List<String> areas;
    private final double[][] contexts;
    private final Likeness likeness;

    private Peers(List<String> areas, double[][] contexts, Likeness likeness) {
        this.areas = List.copyOf(areas);
        this.contexts = contexts;
        this.likeness = likeness;
    }

    /// Throws [IllegalArgumentException] when there is not one row of equal length per area.
    public static Peers of(List<String> areas, double[][] contexts, Distance distance) {
        if (areas.size() != contexts.length) {
            throw new IllegalArgumentException("there are " + areas.size() + " areas and " + contexts.length + " rows");
        }
        for (var row : contexts) {
            if (row.length != contexts[0].length) {
                throw new IllegalArgumentException(
                        "rows have " + contexts[0].length + " and " + row.length + " features");
            }
        }
        return new Peers(areas, contexts, Likeness.of(contexts, distance));
    }

    /// The `count` nearest; fewer when fewer have a feature in common with the area.
    public List<Peer> nearest(String area, int count) {
        int own = areas.indexOf(area);
        if (own < 0) {
            throw new IllegalArgumentException("area \"" + area + "\" has no context");
        }
        var found = new ArrayList<Peer>();
        for (int other = 0; other < contexts.length; other++) {
            double distance = other == own ? Double.NaN : likeness.between(contexts[own], contexts[other]);
            if (!Double.isNaN(distance)) {
                found.add(new Peer(areas.get(other), distance));
            }
        }
        found.sort(Comparator.comparingDouble(Peer::distance).thenComparing(Peer::area));
        return List.copyOf(found.subList(0, Math.min(count, found.size())));
    }

    /// An area and how far its context is.
    public record Peer(String area, double distance) {}
}
