package org.sopan.engine.method;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How a node's children become one value. A missing child is skipped and the weights of the others are
/// re-scaled. Below, w are weights that sum to 1 over the children there are, and z their values, lifted to
/// the floor where one is stated.
public sealed interface Aggregation {

    /// Σ w z.
    record Arithmetic() implements Aggregation {}

    /// exp(Σ w ln z). The floor is part of the method: 0.01 and 0.00001 give different ranks.
    record Geometric(double floor) implements Aggregation {}

    /// 1/Σ (w/z).
    record Harmonic(double floor) implements Aggregation {}

    /// (Σ w z^p)^(1/p); p = 1 is the arithmetic mean, p = −1 the harmonic, p towards 0 the geometric.
    record Power(double p, double floor) implements Aggregation {}

    /// The smallest z; weights do not count.
    record Minimum() implements Aggregation {}

    /// Σ v_k z_(k), z_(1) the best. The order weights v are read as a piecewise linear quantifier, so that m
    /// children out of n get v re-sampled to m places; weights of the children do not count.
    record OrderedWeighted(List<Double> orderWeights) implements Aggregation {
        public OrderedWeighted {
            orderWeights = List.copyOf(orderWeights);
        }
    }

    /// M − S²/M (or M + S²/M where high values are bad) with M = Σ w z and S² = Σ w (z − M)²: the
    /// Mazziotta–Pareto index, adjusted or not depending on how the children are normalised. Unbalanced
    /// children are penalised.
    record MeanPenalty(boolean upwards, double floor) implements Aggregation {}

    /// 100 × the share of pairwise contests won, ties counting half. Area a beats b when the children in
    /// which it is better weigh more than those in which b is, among the children both have; a pair without a
    /// common child holds no contest. With all contests held, Copeland's net score is 2 × won − contests.
    record Copeland() implements Aggregation {}

    /// Whether an area's better value can never rank it lower.
    default boolean monotone() {
        return !(this instanceof MeanPenalty);
    }

    /// The exponent of a power mean, 0 standing for the geometric one; empty for anything else.
    default OptionalDouble exponent() {
        return switch (this) {
            case Arithmetic() -> OptionalDouble.of(1);
            case Geometric(double floor) -> OptionalDouble.of(0);
            case Harmonic(double floor) -> OptionalDouble.of(-1);
            case Power(double p, double floor) -> OptionalDouble.of(p);
            case Minimum() -> OptionalDouble.empty();
            case OrderedWeighted(var weights) -> OptionalDouble.empty();
            case MeanPenalty(boolean upwards, double floor) -> OptionalDouble.empty();
            case Copeland() -> OptionalDouble.empty();
        };
    }

    /// What values are lifted to before they are aggregated; empty when they are taken as they are.
    default OptionalDouble lift() {
        return switch (this) {
            case Geometric(double floor) -> OptionalDouble.of(floor);
            case Harmonic(double floor) -> OptionalDouble.of(floor);
            case Power(double p, double floor) -> OptionalDouble.of(floor);
            case MeanPenalty(boolean upwards, double floor) -> OptionalDouble.of(floor);
            case OrderedWeighted(var weights) -> OptionalDouble.empty();
            case Arithmetic(), Minimum(), Copeland() -> OptionalDouble.empty();
        };
    }

    /// The word for it in a document.
    default String word() {
        return switch (this) {
            case Arithmetic() -> "arithmetic";
            case Geometric(double floor) -> "geometric";
            case Harmonic(double floor) -> "harmonic";
            case Power(double p, double floor) -> "power";
            case Minimum() -> "minimum";
            case OrderedWeighted(var weights) -> "ordered-weighted";
            case MeanPenalty(boolean upwards, double floor) -> "mean-penalty";
            case Copeland() -> "copeland";
        };
    }

    static Aggregation read(Fields fields) {
        // A floor that is not stated must not be mistaken for one of zero.
        double floor = fields.number("floor", Double.NEGATIVE_INFINITY);
        var aggregation = switch (fields.kind()) {
            case "arithmetic" -> new Arithmetic();
            case "geometric" -> new Geometric(floor);
            case "harmonic" -> new Harmonic(floor);
            case "power" -> new Power(fields.number("p"), floor);
            case "minimum" -> new Minimum();
            case "ordered-weighted" -> new OrderedWeighted(fields.numberList("orderWeights"));
            case "mean-penalty" -> new MeanPenalty(fields.flag("upwards", false), floor);
            case "copeland" -> new Copeland();
            default ->
                fields.unknownKind(
                        new Arithmetic(),
                        "arithmetic",
                        "geometric",
                        "harmonic",
                        "power",
                        "minimum",
                        "ordered-weighted",
                        "mean-penalty",
                        "copeland");
        };
        if (fields.has("floor") && aggregation.lift().isEmpty()) {
            fields.refuse(new MethodRefusal.Contradiction(
                    fields.path(), "the " + aggregation.word() + " aggregation has no floor"));
        }
        fields.close();
        return aggregation;
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case Arithmetic(), Minimum(), Copeland() -> Map.of("kind", word());
            case Geometric(double floor) -> Map.of("kind", word(), "floor", floor);
            case Harmonic(double floor) -> Map.of("kind", word(), "floor", floor);
            case Power(double p, double floor) -> Map.of("kind", word(), "p", p, "floor", floor);
            case OrderedWeighted(var weights) -> Map.of("kind", word(), "orderWeights", weights);
            case MeanPenalty(boolean upwards, double floor) ->
                Map.of("kind", word(), "upwards", upwards, "floor", floor);
        };
    }
}
