package org.sopan.forum.knowledge;

/// How one takes part.
public enum AttendanceMode {
    IN_PERSON("in-person"),
    ONLINE("online"),
    HYBRID("hybrid");

    private final String word;

    AttendanceMode(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean needsVenue() {
        return this != ONLINE;
    }

    public boolean needsLink() {
        return this != IN_PERSON;
    }
}
