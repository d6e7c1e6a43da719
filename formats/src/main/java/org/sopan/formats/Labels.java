package org.sopan.formats;

import org.jspecify.annotations.Nullable;

/// Names of a column's codes for people.
@FunctionalInterface
public interface Labels {

    /// For columns whose cells are not codes.
    Labels NONE = code -> null;

    /// The name, null where there is none.
    @Nullable
    String of(String code);
}
