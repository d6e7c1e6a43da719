package org.sopan.rankings.ranking.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.NotRanked;
import org.sopan.engine.ranking.Placement;
import org.sopan.engine.ranking.Standings;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankingAnswer;
import org.sopan.reference.Reference;

/// From a ranked list to its wire form.
final class RankingViews {

    private static final String NOT_COMPUTED = "not-computed";

    private RankingViews() {}

    static RankingView of(RankingAnswer.Found found, EditionView edition) {
        var ranked = found.ranked();
        var standings = ranked.standings(found.period(), found.key());
        var base =
                ranked.find(found.period()).flatMap(period -> period.ranking().basePeriod());
        var programme = ranked.programme();
        var reference = ranked.reference();
        return new RankingView(
                programme.code().value(),
                found.period().value(),
                base.orElse(null),
                word(found.key().measure()),
                nodeWord(found),
                found.key().within() == null ? null : found.key().within().value(),
                edition,
                MethodReference.of(ranked.method()),
                programme.source(),
                programme.licence(),
                Citation.of(found, edition),
                standings.of(),
                standings.placements().stream()
                        .map(place -> rankedArea(place, standings, reference))
                        .toList(),
                standings.notRanked().stream()
                        .map(reason -> unrankedArea(reason, reference))
                        .toList());
    }

    static String word(Measure measure) {
        return switch (measure) {
            case SCORE -> "score";
            case DELTA -> "delta";
        };
    }

    /// The root goes by one word in every programme.
    static String nodeWord(RankingAnswer.Found found) {
        var root = MethodNodes.of(found.ranked().method().method()).root();
        return found.key().node().equals(root) ? MethodNodes.ALL : found.key().node();
    }

    private static RankedAreaView rankedArea(Placement place, Standings standings, Reference reference) {
        var code = AreaCode.parse(place.area());
        var missing = place.deltaMissing();
        return new RankedAreaView(
                AreaReference.of(code, reference),
                state(code, reference),
                plain(place.rank()),
                standings.of(),
                place.tiedWith(),
                place.score(),
                place.delta(),
                missing == null ? null : missing.code(),
                place.previousScore(),
                plainOrNull(place.previousRank()),
                plainOrNull(place.placesGained()),
                place.band(),
                place.coverage(),
                place.heldShare(),
                place.imputedShare(),
                place.lowReliabilityShare(),
                null,
                NOT_COMPUTED);
    }

    private static UnrankedAreaView unrankedArea(NotRanked reason, Reference reference) {
        var code = AreaCode.parse(reason.area());
        var predecessors = reason instanceof NotRanked.BoundaryChanged changed
                ? changed.predecessors()
                : reference
                        .findArea(code)
                        .map(area -> area.predecessors().stream()
                                .map(AreaCode::value)
                                .toList())
                        .orElse(List.of());
        return new UnrankedAreaView(
                AreaReference.of(code, reference),
                state(code, reference),
                reason.code(),
                reason.message(),
                predecessors);
    }

    static @Nullable AreaReference state(AreaCode code, Reference reference) {
        return reference
                .findState(code)
                .map(state -> AreaReference.of(state.code(), reference))
                .orElse(null);
    }

    /// Ranks are whole unless the method asks for fractional ones: `12`, not `12.0`.
    static Number plain(double rank) {
        return rank == Math.rint(rank) ? (Number) (long) rank : (Number) rank;
    }

    static @Nullable Number plainOrNull(@Nullable Double rank) {
        return rank == null ? null : plain(rank);
    }
}
