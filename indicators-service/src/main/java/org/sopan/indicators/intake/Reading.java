package org.sopan.indicators.intake;

import org.jspecify.annotations.Nullable;

/// What a spelling was understood as, or why not.
record Reading<T>(@Nullable T meant, @Nullable Rule broken, Remark.@Nullable Text text) {

    static <T> Reading<T> of(T meant) {
        return new Reading<>(meant, null, null);
    }

    static <T> Reading<T> refused(Rule rule, String detail, String expected, @Nullable String suggestion) {
        return new Reading<>(null, rule, new Remark.Text(detail, null, expected, suggestion));
    }
}
