package org.sopan.indicators.validation;

import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Interval;

/// A reported figure and the survey's figure of the same indicator and area: of the same period, or the newest one that
/// ended before.
public record ComparedFigure(Reported reported, Surveyed surveyed) {

    /// What was reported.
    public record Reported(
            String indicator,
            String area,
            String state,
            String period,
            String dataset,
            double value,
            String provider,
            String submission) {}

    /// What the survey found.
    ///
    /// @param sampleSize null where it was not given
    /// @param standardError null where it was not given
    /// @param designEffect null where it was not given
    /// @param interval null where it was not given
    public record Surveyed(
            String period,
            double value,
            @Nullable Integer sampleSize,
            @Nullable Double standardError,
            @Nullable Double designEffect,
            @Nullable Interval interval) {}

    /// Side by side, with the error worked out from the size where only that is known and the figure is a percentage.
    ///
    /// @param percentage whether the indicator is one
    /// @param usualEffect design effect of surveys that do not say theirs
    public SurveyComparison comparison(boolean percentage, double usualEffect) {
        return new SurveyComparison(reported.value(), surveyed.value(), error(percentage, usualEffect));
    }

    private double error(boolean percentage, double usualEffect) {
        if (surveyed.standardError() != null) {
            return surveyed.standardError();
        }
        var size = surveyed.sampleSize();
        if (size == null || !percentage || surveyed.value() < 0 || surveyed.value() > 100) {
            return Double.NaN;
        }
        var effect = surveyed.designEffect();
        return SurveyComparison.standardError(surveyed.value(), size, effect == null ? usualEffect : effect);
    }
}
