package org.sopan.rankings.ranking.api;

import org.sopan.rankings.ranking.RankingAnswer;

/// The sentence a reader quotes a list by; apart from the figures, so that mending it changes no ranking.
final class Citation {

    private static final int SHORT_HASH = 12;

    private Citation() {}

    static String of(RankingAnswer.Found found, EditionView edition) {
        var method = found.ranked().method();
        return "%s: ranking by %s for %s, %s. Method %s version %d (%s). Figures: %s. Computed by Sopan."
                .formatted(
                        found.ranked().programme().name(),
                        RankingViews.word(found.key().measure()),
                        found.period(),
                        edition.number() == null
                                ? "live and provisional, log read to " + edition.reflects()
                                : "release " + edition.number() + " of " + edition.publishedAt(),
                        method.code(),
                        method.version(),
                        method.hash().substring(0, SHORT_HASH),
                        found.ranked().programme().source());
    }
}
