package org.sopan.indicators.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was found, and what was answered.
///
/// @param answer null while it is open
public record Finding(
        String id,
        Check check,
        Severity severity,
        Subject subject,
        Evidence evidence,
        @Nullable Answer answer) {

    /// What it is about. The figure's parts are null where it is about more than one.
    ///
    /// @param state the state the area lies in
    /// @param submission null where it is about what was not sent
    /// @param programme whose calendar asked for what was not sent, else null
    public record Subject(
            String state,
            String area,
            @Nullable String indicator,
            @Nullable String period,
            @Nullable String dataset,
            String provider,
            @Nullable String submission,
            @Nullable String programme) {

        /// About what a submission brought.
        public static Subject of(
                String state, String area, @Nullable Figure figure, String provider, String submission) {
            var of = figure == null ? new Figure(null, null, null) : figure;
            return new Subject(state, area, of.indicator(), of.period(), of.dataset(), provider, submission, null);
        }
    }

    /// The parts of a figure's key besides its area; null where it is about more than one.
    public record Figure(
            @Nullable String indicator,
            @Nullable String period,
            @Nullable String dataset) {}

    /// What speaks for it.
    ///
    /// @param text one sentence with the figures that speak
    /// @param strength how far out it is, in the unit of the check
    public record Evidence(String text, double strength, Instant openedAt) {}

    /// What somebody said to it.
    ///
    /// @param kind `comment`, `correction` or `confirmation`
    public record Answer(String kind, String text, String by, Instant at) {}
}
