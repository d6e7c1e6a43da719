package org.sopan.indicators.ledger;

import org.jspecify.annotations.Nullable;

/// Something that is not as it was accepted.
///
/// @param leaf the chunk it is about, null when it is about the log as a whole
public record Fault(Kind kind, @Nullable Leaf leaf, String detail) {

    /// What is not as it was.
    public enum Kind {
        /// Rows of the chunk differ from those that were accepted, or are gone.
        ROWS_CHANGED("rows-changed"),
        /// The submission has revisions that are in no chunk.
        ROWS_ADDED("rows-added"),
        /// The figure that counts now is not what its newest revision says.
        CURRENT_DIFFERS("current-differs"),
        /// The leaf is not the one that was hashed into the tree.
        LEAF_CHANGED("leaf-changed"),
        /// The leaves do not give the root of the stored tree.
        LOG_CHANGED("log-changed"),
        /// The log is not a continuation of what a signed checkpoint says it was.
        CHECKPOINT_CONTRADICTED("checkpoint-contradicted");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
