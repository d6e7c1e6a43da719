package org.sopan.engine.method;

import java.util.Map;
import java.util.TreeMap;

/// How a normalisation is written in a document.
final class NormalisationTree {

    static final String[] KINDS = {
        "goalposts",
        "min-max",
        "z-score",
        "distance-to-target",
        "distance-to-best",
        "distance-to-reference",
        "fraction-of-best",
        "rank",
        "percentile-rank",
        "borda",
        "already-scaled"
    };

    private final Map<String, Object> tree = new TreeMap<>();

    private NormalisationTree(String kind) {
        tree.put("kind", kind);
    }

    static Map<String, Object> of(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Goalposts(double low, double high, var to) ->
                new NormalisationTree("goalposts")
                        .with("low", low)
                        .with("high", high)
                        .onto(to);
            case Normalisation.AlreadyScaled(double low, double high, var to) ->
                new NormalisationTree("already-scaled")
                        .with("low", low)
                        .with("high", high)
                        .onto(to);
            case Normalisation.MinMax(var frame, var rule, var to) ->
                framed("min-max", frame, rule).onto(to);
            case Normalisation.ZScore(var frame, var rule, double mean, double deviation) ->
                framed("z-score", frame, rule).with("mean", mean).with("deviation", deviation).tree;
            case Normalisation.DistanceToTarget(var frame, double target, var to) ->
                new NormalisationTree("distance-to-target")
                        .with("frame", frame)
                        .with("target", target)
                        .onto(to);
            case Normalisation.DistanceToBest(var frame, var rule, var to) ->
                framed("distance-to-best", frame, rule).onto(to);
            case Normalisation.DistanceToReference(var frame, double reference, var rule, var to) ->
                framed("distance-to-reference", frame, rule)
                        .with("reference", reference)
                        .onto(to);
            case Normalisation.FractionOfBest(var frame, var rule, var to) ->
                framed("fraction-of-best", frame, rule).onto(to);
            case Normalisation.Rank(var frame) -> new NormalisationTree("rank").with("frame", frame).tree;
            case Normalisation.PercentileRank(var frame, var rule, var to) ->
                framed("percentile-rank", frame, rule).onto(to);
            case Normalisation.Borda(var frame) -> new NormalisationTree("borda").with("frame", frame).tree;
        };
    }

    private static NormalisationTree framed(String kind, String frame, IfNoRange rule) {
        return new NormalisationTree(kind).with("frame", frame).with("ifNoRange", rule.toTree());
    }

    private NormalisationTree with(String field, Object value) {
        tree.put(field, value);
        return this;
    }

    private Map<String, Object> onto(Scale to) {
        return with("to", to.toTree()).tree;
    }
}
