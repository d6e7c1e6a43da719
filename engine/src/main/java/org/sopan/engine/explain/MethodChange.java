package org.sopan.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.method.Aggregation;
import org.sopan.engine.method.MethodNode;
import org.sopan.engine.ranking.IndicatorCard;
import org.sopan.engine.ranking.Ranking;

/// Splits the difference of an area's score under two methods (or two versions of one) into what normalised
/// figures did and what weights did, per indicator. A score of arithmetic nodes is Σ e z with effective
/// weights e, so at the midpoints (e₀ + e₁)/2 · (z₁ − z₀) + (z₀ + z₁)/2 · (e₁ − e₀) sums to the difference
/// exactly. An indicator that only one of them has changes by its weight alone.
///
/// @param data the part of the normalised figures: other figures, or another normalisation
/// @param weights the part of the weights
public record MethodChange(String area, double before, double after, List<Part> data, List<Part> weights) {

    public MethodChange {
        data = List.copyOf(data);
        weights = List.copyOf(weights);
    }

    /// What one indicator did.
    public record Part(String indicator, double amount) {}

    /// Throws [IllegalArgumentException] when the area is not scored in both, or a node of either is not
    /// arithmetic.
    public static MethodChange between(Ranking before, Ranking after, String area) {
        double from = score(before, area);
        double to = score(after, area);
        var was = indicators(before, area);
        var is = indicators(after, area);
        var codes = new TreeMap<>(was);
        codes.putAll(is);
        var data = new ArrayList<Part>();
        var weights = new ArrayList<Part>();
        for (var code : codes.keySet()) {
            var old = was.get(code);
            var fresh = is.get(code);
            double e0 = weight(old);
            double e1 = weight(fresh);
            double z0 = value(old, fresh);
            double z1 = value(fresh, old);
            data.add(new Part(code, (e0 + e1) / 2 * (z1 - z0)));
            weights.add(new Part(code, (z0 + z1) / 2 * (e1 - e0)));
        }
        return new MethodChange(area, from, to, data, weights);
    }

    private static TreeMap<String, IndicatorCard> indicators(Ranking ranking, String area) {
        var cards = new TreeMap<String, IndicatorCard>();
        ranking.card(area).indicators().forEach(card -> cards.put(card.indicator(), card));
        return cards;
    }

    private static double weight(@Nullable IndicatorCard card) {
        return card == null || card.normalised() == null ? 0 : card.effectiveWeight();
    }

    private static double value(@Nullable IndicatorCard card, @Nullable IndicatorCard other) {
        if (card != null && card.normalised() != null) {
            return card.normalised();
        }
        return other != null && other.normalised() != null ? other.normalised() : 0;
    }

    private static double score(Ranking ranking, String area) {
        if (!isArithmetic(ranking.method().root())) {
            throw new IllegalArgumentException("method " + ranking.method().code()
                    + " has a node that is not arithmetic, so its score is no sum of weighted figures");
        }
        var score = ranking.card(area).getNode(ranking.method().root().code()).score();
        if (score == null) {
            throw new IllegalArgumentException("area " + area + " has no score for period " + ranking.period());
        }
        return score;
    }

    private static boolean isArithmetic(MethodNode node) {
        return switch (node) {
            case MethodNode.Leaf(var code) -> true;
            case MethodNode.Branch branch ->
                branch.aggregation() instanceof Aggregation.Arithmetic
                        && branch.children().stream().allMatch(MethodChange::isArithmetic);
        };
    }
}
