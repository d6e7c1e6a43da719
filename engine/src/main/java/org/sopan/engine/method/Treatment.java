package org.sopan.engine.method;

import java.util.Map;
import org.sopan.engine.panel.Column;

/// What is done to skewed figures before they are normalised. Every point it moves is listed. A figure a
/// transform is not defined for is left out, and listed too.
public sealed interface Treatment {

    record None() implements Treatment {}

    /// Moves the outermost figures on the long side to the next one, ties together, until the absolute
    /// skewness G₁ is at most `maxSkewness` and the excess kurtosis G₂ at most `maxKurtosis`, or
    /// `maxPoints` figures were moved. The limits are found over the frame of the normalisation (the
    /// ranked period where it has none) and then hold for all figures.
    record Winsorise(double maxSkewness, double maxKurtosis, int maxPoints) implements Treatment {}

    /// ln(x + offset); defined above −offset.
    record Log(double offset) implements Treatment {}

    /// ln(x − min + share · (max − min)) with the lowest and highest figure of the frame of the
    /// normalisation: for figures that reach zero or below. One below the frame's lowest stands at it,
    /// and is listed.
    record LogShift(double share) implements Treatment {}

    /// ((x + offset)^lambda − 1)/lambda, and ln(x + offset) for lambda 0; defined above −offset while the
    /// result is one that can be computed with.
    record BoxCox(double lambda, double offset) implements Treatment {}

    /// Whether the treatment keeps a better figure better whatever the figures are that it is fitted to.
    default boolean monotone() {
        return !(this instanceof Winsorise);
    }

    /// Whether figures are transformed, so that they no longer stand in their own unit.
    default boolean transforms() {
        return this instanceof Log || this instanceof LogShift || this instanceof BoxCox;
    }

    /// The treatment with what it takes from a frame in place.
    default Treatment within(FrameConstants constants) {
        var shift = constants.shift();
        return this instanceof LogShift && shift != null ? new Log(shift) : this;
    }

    /// Whether the transform has a value for a figure.
    default boolean isDefinedFor(double figure) {
        return switch (this) {
            case None() -> true;
            case Winsorise(double skewness, double kurtosis, int points) -> true;
            case LogShift(double share) -> true;
            case Log(double offset) -> figure + offset > 0;
            case BoxCox(double lambda, double offset) -> figure + offset > 0 && isHeld(transform(figure));
        };
    }

    private static boolean isHeld(double transformed) {
        return Math.abs(transformed) <= Column.FARTHEST;
    }

    /// The transformed figure; what takes its constants from a frame leaves it as it is here, see
    /// [#within].
    default double transform(double figure) {
        return switch (this) {
            case None() -> figure;
            case Winsorise(double skewness, double kurtosis, int points) -> figure;
            case LogShift(double share) -> figure;
            case Log(double offset) -> StrictMath.log(figure + offset);
            case BoxCox(double lambda, double offset) ->
                lambda == 0 ? StrictMath.log(figure + offset) : (StrictMath.pow(figure + offset, lambda) - 1) / lambda;
        };
    }

    static Treatment read(Fields fields) {
        var treatment = switch (fields.kind()) {
            case "none" -> new None();
            case "winsorise" ->
                new Winsorise(
                        fields.number("maxSkewness", 2),
                        fields.number("maxKurtosis", 3.5),
                        fields.integer("maxPoints", 1, Integer.MAX_VALUE));
            case "log" -> new Log(fields.number("offset", 0));
            case "log-shift" -> new LogShift(fields.number("share", 0.01));
            case "box-cox" -> new BoxCox(fields.number("lambda"), fields.number("offset", 0));
            default -> fields.unknownKind(new None(), "none", "winsorise", "log", "log-shift", "box-cox");
        };
        fields.close();
        return treatment;
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case None() -> Map.of("kind", "none");
            case Winsorise(double skewness, double kurtosis, int points) ->
                Map.of("kind", "winsorise", "maxSkewness", skewness, "maxKurtosis", kurtosis, "maxPoints", points);
            case Log(double offset) -> Map.of("kind", "log", "offset", offset);
            case LogShift(double share) -> Map.of("kind", "log-shift", "share", share);
            case BoxCox(double lambda, double offset) -> Map.of("kind", "box-cox", "lambda", lambda, "offset", offset);
        };
    }
}
