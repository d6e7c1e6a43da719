package org.sopan.indicators.ledger;

import org.jspecify.annotations.Nullable;

/// Something that is not as it was accepted.
///
/// @param leaf the chunk it is about, null when it is about none
public record Fault(Kind kind, @Nullable Leaf leaf, String detail) {

    /// What is not as it was.
    public enum Kind {
        /// Rows of the chunk differ from those that were accepted, or are gone.
        ROWS_CHANGED("rows-changed"),
        /// There are revisions that are in no chunk.
        ROWS_ADDED("rows-added"),
        /// The figure that counts now is not what its newest revision says, or there is no such revision.
        CURRENT_DIFFERS("current-differs"),
        /// The submission is not what its receipt, signed at acceptance, says.
        SUBMISSION_CHANGED("submission-changed"),
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
