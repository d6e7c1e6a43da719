package org.sopan.forum.knowledge;

/// What kind of meeting it is.
public enum EventKind {
    KNOWLEDGE_FORUM("knowledge-forum"),
    WORKSHOP("workshop"),
    WEBINAR("webinar"),
    TRAINING("training"),
    STUDY_VISIT("study-visit");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
