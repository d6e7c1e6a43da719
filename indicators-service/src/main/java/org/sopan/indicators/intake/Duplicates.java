package org.sopan.indicators.intake;

import java.util.List;
import java.util.stream.Stream;

/// What is said about rows that give one figure more than once. None of them is taken: which was meant is not known.
final class Duplicates {

    private static final int NAMED = 5;

    private Duplicates() {}

    /// One remark per row, each naming the others.
    static List<Remark> remarks(Figures.Duplicate duplicate) {
        var places = String.join(
                ", ",
                duplicate.rows().stream()
                        .limit(NAMED)
                        .map(place -> "row " + place.row() + " (line " + place.line() + ")")
                        .toList());
        var detail =
                "figure " + duplicate.key() + " is given " + duplicate.rows().size() + " times: " + places;
        return duplicate.rows().stream()
                .map(place -> new Remark(
                        Rule.DUPLICATE_IN_SUBMISSION,
                        place.row(),
                        place.line(),
                        0,
                        "",
                        detail,
                        duplicate.key(),
                        "each figure once",
                        null))
                .toList();
    }

    static List<Remark> joined(List<Remark> first, List<Remark> second, RemarkRoom.Bounds bounds) {
        var room = new RemarkRoom(bounds);
        return Stream.concat(first.stream(), second.stream())
                .takeWhile(room::takes)
                .toList();
    }
}
