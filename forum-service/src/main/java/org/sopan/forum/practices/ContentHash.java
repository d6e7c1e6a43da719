package org.sopan.forum.practices;

/// The SHA-256 of a text in canonical form, in lower-case hexadecimal. A port, because the canonical form is the
/// stored JSON.
@FunctionalInterface
public interface ContentHash {

    String of(PracticeContent content);
}
