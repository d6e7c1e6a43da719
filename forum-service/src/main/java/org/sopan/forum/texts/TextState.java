package org.sopan.forum.texts;

/// How a text in a language came to be.
public enum TextState {
    /// Written in this language.
    ORIGINAL,
    /// Translated by a person.
    HUMAN,
    /// Translated by a machine and read by nobody.
    MACHINE,
    /// A translation of an earlier version of the original.
    STALE
}
