package org.sopan.engine.method;

import java.util.Map;

/// How a change is measured and who is ranked by it.
///
/// @param base which earlier period it is measured from
/// @param measure in what
/// @param precision on which decimals ranks by change are decided
/// @param minCommonIndicators share of the indicators below a node that must be present in both periods, 0..1
/// @param commonSet whether both periods are re-scored on the figures present in both
public record DeltaRule(
        Base base, Measure measure, Precision precision, double minCommonIndicators, boolean commonSet) {

    /// Points of score since the period before.
    public static final DeltaRule DEFAULT =
            new DeltaRule(new Base.PreviousPeriod(), new Measure.Points(), Precision.DEFAULT, 0, false);

    /// Which earlier period.
    public sealed interface Base {

        /// The newest earlier period of the same length.
        record PreviousPeriod() implements Base {}

        /// Always the same one.
        record FixedBaseline(String period) implements Base {}

        /// The period of the same length that ended twelve months earlier.
        record SamePeriodLastYear() implements Base {}
    }

    /// In what a change is measured.
    public sealed interface Measure {

        /// s₁ − s₀.
        record Points() implements Measure {}

        /// (s₁ − s₀)/(best − s₀): the share of the remaining gap that was closed.
        record GapClosed(double best) implements Measure {}

        /// ln(s₁/s₀) per year between the ends of the periods.
        record LogRate() implements Measure {}
    }

    static DeltaRule read(Fields fields) {
        var base = readBase(fields.option("base", "previous-period"));
        var measure = readMeasure(fields.option("measure", "points"));
        var precision = fields.findObject("precision")
                .map(own -> Precision.read(own, Precision.DEFAULT))
                .orElse(Precision.DEFAULT);
        var rule = new DeltaRule(
                base, measure, precision, fields.share("minCommonIndicators", 0), fields.flag("commonSet", false));
        fields.close();
        return rule;
    }

    Map<String, Object> toTree() {
        return Map.of(
                "base",
                switch (base) {
                    case Base.PreviousPeriod() -> Map.of("kind", "previous-period");
                    case Base.FixedBaseline(var period) -> Map.of("kind", "fixed-baseline", "period", period);
                    case Base.SamePeriodLastYear() -> Map.of("kind", "same-period-last-year");
                },
                "measure",
                switch (measure) {
                    case Measure.Points() -> Map.of("kind", "points");
                    case Measure.GapClosed(double best) -> Map.of("kind", "gap-closed", "best", best);
                    case Measure.LogRate() -> Map.of("kind", "log-rate");
                },
                "precision",
                precision.toTree(),
                "minCommonIndicators",
                minCommonIndicators,
                "commonSet",
                commonSet);
    }

    private static Base readBase(Fields fields) {
        Base base = switch (fields.kind()) {
            case "previous-period" -> new Base.PreviousPeriod();
            case "fixed-baseline" -> new Base.FixedBaseline(fields.text("period"));
            case "same-period-last-year" -> new Base.SamePeriodLastYear();
            default ->
                fields.unknownKind(
                        new Base.PreviousPeriod(), "previous-period", "fixed-baseline", "same-period-last-year");
        };
        fields.close();
        return base;
    }

    private static Measure readMeasure(Fields fields) {
        Measure measure = switch (fields.kind()) {
            case "points" -> new Measure.Points();
            case "gap-closed" -> new Measure.GapClosed(fields.number("best", 100));
            case "log-rate" -> new Measure.LogRate();
            default -> fields.unknownKind(new Measure.Points(), "points", "gap-closed", "log-rate");
        };
        fields.close();
        return measure;
    }
}
