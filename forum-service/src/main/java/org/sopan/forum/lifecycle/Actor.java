package org.sopan.forum.lifecycle;

/// The person who acts, as maker ≠ checker needs it: the acting person of a system's key, else the key's own subject.
/// An opaque id; nothing about the person is known here.
public record Actor(String person) {

    private static final int MAX_LENGTH = 200;

    public Actor {
        if (person.isBlank() || person.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a person's id has 1.." + MAX_LENGTH + " characters: \"" + person + "\"");
        }
    }

    @Override
    public String toString() {
        return person;
    }
}
