package org.sopan.engine.method;

import java.util.Map;
import java.util.Optional;

/// How figures of different units become comparable. Below, x is a figure after treatment and turned so
/// that more is better (see [Direction#oriented]); min, max, mean and s are those of the frame; the
/// result 0..1 is moved to `to`.
public sealed interface Normalisation {

    /// One whose constants are taken from a frame of the method.
    sealed interface Framed extends Normalisation {
        String frame();
    }

    /// (x − low)/(high − low) with constants that stand in the document, in the indicator's own unit and
    /// lower one first; for one with a target they bound the distance from it.
    record Goalposts(double low, double high, Scale to) implements Normalisation {}

    /// (x − min)/(max − min).
    record MinMax(String frame, IfNoRange ifNoRange, Scale to) implements Framed {}

    /// (x − mean)/s · deviation + mean′, with s over n − 1.
    record ZScore(String frame, IfNoRange ifNoRange, double mean, double deviation) implements Framed {}

    /// min(1, 1 − (t − x)/(t − min)) with the target t in the indicator's own unit; it is turned with the
    /// direction.
    record DistanceToTarget(String frame, double target, Scale to) implements Framed {}

    /// 1 − (max − x)/(max − min).
    record DistanceToBest(String frame, IfNoRange ifNoRange, Scale to) implements Framed {}

    /// 1 − (r − x)/(r − min) with a reference figure r in the indicator's own unit, such as the nation's;
    /// beyond it the result exceeds 1.
    record DistanceToReference(String frame, double reference, IfNoRange ifNoRange, Scale to) implements Framed {}

    /// x/max; for a lower-is-better indicator best/figure. Defined for figures above zero.
    record FractionOfBest(String frame, IfNoRange ifNoRange, Scale to) implements Framed {}

    /// 1 + the number of figures of the frame that are worse: ascending, ties at the minimum.
    record Rank(String frame) implements Framed {}

    /// The number of figures of the frame that are worse, as a share of n − 1.
    record PercentileRank(String frame, IfNoRange ifNoRange, Scale to) implements Framed {}

    /// The number of figures of the frame that are worse.
    record Borda(String frame) implements Framed {}

    /// The figure is on a scale already, such as a percentage on 0..100: it is only turned and moved to
    /// `to`.
    record AlreadyScaled(double low, double high, Scale to) implements Normalisation {}

    /// The frame its constants are taken from; empty when they stand in the document.
    default Optional<String> findFrame() {
        return this instanceof Framed framed ? Optional.of(framed.frame()) : Optional.empty();
    }

    /// Whether it needs every figure of the frame and not only its moments.
    default boolean countsFigures() {
        return this instanceof Rank || this instanceof PercentileRank || this instanceof Borda;
    }

    /// Whether an area's better figure can never rank it lower. With a frame that moves, a z-score can:
    /// a far figure widens the deviation, which lifts everybody below the mean. So can a distance to a
    /// reference: when the last one rises, everybody beyond the reference is lifted further.
    default boolean monotone(boolean frameMoves) {
        return !(frameMoves && (this instanceof ZScore || this instanceof DistanceToReference));
    }

    static Normalisation read(Fields fields) {
        var normalisation = switch (fields.kind()) {
            case "goalposts" -> new Goalposts(fields.number("low"), fields.number("high"), Scale.read(fields, "to"));
            case "already-scaled" ->
                new AlreadyScaled(fields.number("low", 0), fields.number("high", 100), Scale.read(fields, "to"));
            case "rank" -> new Rank(fields.text("frame"));
            case "borda" -> new Borda(fields.text("frame"));
            case "distance-to-target" ->
                new DistanceToTarget(fields.text("frame"), fields.number("target"), Scale.read(fields, "to"));
            case "z-score" ->
                new ZScore(
                        fields.text("frame"),
                        IfNoRange.read(fields),
                        fields.number("mean", 0),
                        fields.number("deviation", 1));
            default -> readScaled(fields);
        };
        fields.close();
        return normalisation;
    }

    default Map<String, Object> toTree() {
        return NormalisationTree.of(this);
    }

    private static Normalisation readScaled(Fields fields) {
        var kind = fields.kind();
        var rule = IfNoRange.read(fields);
        var to = Scale.read(fields, "to");
        return switch (kind) {
            case "min-max" -> new MinMax(fields.text("frame"), rule, to);
            case "distance-to-best" -> new DistanceToBest(fields.text("frame"), rule, to);
            case "distance-to-reference" ->
                new DistanceToReference(fields.text("frame"), fields.number("reference"), rule, to);
            case "fraction-of-best" -> new FractionOfBest(fields.text("frame"), rule, to);
            case "percentile-rank" -> new PercentileRank(fields.text("frame"), rule, to);
            default -> fields.unknownKind(new AlreadyScaled(0, 100, to), NormalisationTree.KINDS);
        };
    }
}
