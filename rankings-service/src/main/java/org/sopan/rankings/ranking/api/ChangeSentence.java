package org.sopan.rankings.ranking.api;

import java.util.Locale;
import org.sopan.engine.explain.RankExplanation;
import org.sopan.rankings.ranking.RankedEdition;

/// A change in a sentence for people; mending it changes no figure.
final class ChangeSentence {

    private ChangeSentence() {}

    static String of(String name, RankedEdition edition, ChangeView.ScoreChange score) {
        var base = edition.ranked().get(edition.period()).ranking().basePeriod().orElse("the base period");
        var verb = score.change() >= 0 ? "gained" : "lost";
        var first = "%s %s %s points between %s and %s"
                .formatted(name, verb, points(Math.abs(score.change())), base, edition.period());
        if (score.themes().isEmpty()) {
            return first + ".";
        }
        var most = score.themes().getFirst();
        return first
                + ", most of it through %s (%s)."
                        .formatted(most.names().getOrDefault("en", most.node()), signed(most.amount()));
    }

    static String ofRank(RankExplanation rank) {
        return switch (rank) {
            case RankExplanation.NotExplained(var code, var reason) -> "";
            case RankExplanation.Explained explained -> {
                int places = explained.placesGained();
                var move = places == 0
                        ? "stayed at"
                        : (places > 0 ? "rose " : "fell ")
                                + Math.abs(places)
                                + (Math.abs(places) == 1 ? " place to" : " places to");
                yield " By score it " + move + " rank " + explained.after() + ".";
            }
        };
    }

    private static String signed(double amount) {
        return (amount >= 0 ? "+" : "−") + points(Math.abs(amount));
    }

    private static String points(double amount) {
        return String.format(Locale.ROOT, "%.1f", amount);
    }
}
