package org.sopan.indicators.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.Area;

/// What a spelling was understood as, or why not.
///
/// @param broken rule that refuses it; beside a meaning, a rule that only remarks on it
/// @param question what a person is to be asked about a name
record Reading<T>(
        @Nullable T meant,
        @Nullable Rule broken,
        Remark.@Nullable Text text,
        @Nullable Question question) {

    static <T> Reading<T> of(T meant) {
        return new Reading<>(meant, null, null, null);
    }

    static <T> Reading<T> noted(T meant, Rule rule, String detail, String expected) {
        return new Reading<>(meant, rule, new Remark.Text(detail, null, expected, null), null);
    }

    static <T> Reading<T> refused(Rule rule, String detail, String expected, @Nullable String suggestion) {
        return new Reading<>(null, rule, new Remark.Text(detail, null, expected, suggestion), null);
    }

    Reading<T> asking(String spelled, List<Area> candidates) {
        return new Reading<>(meant, broken, text, new Question(spelled, candidates));
    }

    /// A name and what it may mean.
    record Question(String spelled, List<Area> candidates) {}
}
