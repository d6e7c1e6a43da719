package org.sopan.indicators.intake;

import org.jspecify.annotations.Nullable;

/// What is said of a figure beside it; each null where nothing is.
///
/// @param evidence absolute http or https address of what shows that it is right
/// @param reason why it was changed
public record Words(
        @Nullable String note,
        @Nullable String evidence,
        @Nullable String reason) {

    /// Nothing is said.
    public static final Words NONE = new Words(null, null, null);

    /// Whether more is said than a note.
    public boolean explain() {
        return evidence != null || reason != null;
    }
}
