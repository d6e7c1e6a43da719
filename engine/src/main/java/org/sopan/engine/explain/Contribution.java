package org.sopan.engine.explain;

import org.jspecify.annotations.Nullable;

/// What one node or indicator did to a change.
///
/// @param parent the node above it; null for what is no node of the tree
/// @param amount its part; the parts of all children of a node sum to the part of the node
/// @param before its value in the base period, null where it had none
/// @param after its value in the ranked period, null where it has none
/// @param standardError 0 where the part is exact
public record Contribution(
        String node,
        @Nullable String parent,
        Kind kind,
        double amount,
        @Nullable Double before,
        @Nullable Double after,
        double standardError) {

    /// Whether there was a value at both ends.
    public enum Kind {
        CHANGED,
        /// The area had no value before and took its own mean of the siblings in its place.
        APPEARED,
        /// The area has no value any more.
        DISAPPEARED
    }
}
