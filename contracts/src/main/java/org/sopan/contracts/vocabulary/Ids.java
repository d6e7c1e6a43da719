package org.sopan.contracts.vocabulary;

/// Makes the readable, time-ordered ids of the suite: a prefix and a UUIDv7, such as `sub_0190…`.
/// A port, so that identity is an argument and never drawn inside the domain.
@FunctionalInterface
public interface Ids {

    /// The next id under the prefix, for example `sub` for submissions or `rel` for releases.
    String next(String prefix);
}
