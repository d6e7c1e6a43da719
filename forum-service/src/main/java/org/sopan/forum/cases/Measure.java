package org.sopan.forum.cases;

/// What a rank is by: level or progress.
public enum Measure {
    SCORE("score"),
    DELTA("delta");

    private final String word;

    Measure(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
