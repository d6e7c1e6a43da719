package org.sopan.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;

/// Rows of submissions by what became of them.
record Counts(int rows, int added, int revised, int unchanged, int rejected) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(JsonNode counts) {
        return new Counts(
                counts.path("rows").asInt(),
                counts.path("added").asInt(),
                counts.path("revised").asInt(),
                counts.path("unchanged").asInt(),
                counts.path("rejected").asInt());
    }

    Counts plus(Counts other) {
        return new Counts(
                rows + other.rows,
                added + other.added,
                revised + other.revised,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }

    boolean changedNothing() {
        return added + revised == 0;
    }

    @Override
    public String toString() {
        return "%,d figures: %,d new, %,d revised, %,d already there, %,d rejected"
                .formatted(rows, added, revised, unchanged, rejected);
    }
}
