package org.sopan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/// The words and tables of the demonstration.
final class Report {

    private static final int LISTED = 10;

    private final Consumer<String> out;

    Report(Consumer<String> out) {
        this.out = out;
    }

    void chapter(String title) {
        out.accept("");
        out.accept(title);
    }

    void line(String text) {
        out.accept("  " + text);
    }

    /// The first ten and the last ten of a list, with the figure it is ranked by.
    void topAndBottom(String measure, RankedList list) {
        var ranked = list.ranked();
        rows(measure, ranked.subList(0, Math.min(LISTED, ranked.size())));
        line("%4s".formatted("…"));
        rows(measure, ranked.subList(Math.max(0, ranked.size() - LISTED), ranked.size()));
    }

    private void rows(String measure, List<JsonNode> rows) {
        for (var row : rows) {
            line("%4d  %-26s %-18s %s"
                    .formatted(
                            row.path("rank").asInt(),
                            RankedList.name(row.path("area")),
                            RankedList.name(row.path("state")),
                            measure.equals("score")
                                    ? "%6.2f".formatted(row.path("score").asDouble())
                                    : "%+6.2f  (%.2f to %.2f)"
                                            .formatted(
                                                    row.path("delta").asDouble(),
                                                    row.path("previousScore").asDouble(),
                                                    row.path("score").asDouble())));
        }
    }
}
