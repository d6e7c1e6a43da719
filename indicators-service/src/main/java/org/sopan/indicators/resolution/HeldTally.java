package org.sopan.indicators.resolution;

import java.util.List;

/// What became of the rows that waited for one name.
///
/// @param waiting rows that wait now
/// @param superseded rows in whose place newer ones came, or whose push was taken back, before they were handed in
/// @param forgotten rows whose name means no area
/// @param submissions made of them, the oldest rows first
public record HeldTally(int waiting, int superseded, int forgotten, List<String> submissions) {

    /// Nothing ever waited.
    public static final HeldTally NONE = new HeldTally(0, 0, 0, List.of());

    public HeldTally {
        submissions = List.copyOf(submissions);
    }
}
