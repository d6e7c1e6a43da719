package org.sopan.rankings.ranking.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.engine.ranking.Measure;
import org.sopan.kit.log.Positions;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankingQuery;

/// Reads what was asked; ends the request with a problem that names the parameter.
public final class RankingQuestions {

    private static final String LATEST = "latest";

    private RankingQuestions() {}

    public static RankingQuery query(ProgrammeCode programme, String period, ListParameters list) {
        var node = list.node();
        return new RankingQuery(
                programme,
                period.equals(LATEST) ? null : period(period),
                measure(list.measure()),
                MethodNodes.ALL.equals(node) ? null : node,
                list.within() == null ? null : area(list.within()));
    }

    public static Optional<Positions> atLeast(@Nullable String positions) {
        try {
            return Optional.ofNullable(positions).map(Positions::parse);
        } catch (IllegalArgumentException e) {
            throw Refusals.parameter("atLeast", String.valueOf(e.getMessage()));
        }
    }

    /// Which edition is wanted; a position can only be asked of the live one.
    static EditionChoice edition(EditionParameters wanted) {
        return switch (wanted.edition()) {
            case null -> wanted.atLeast() == null ? EditionChoice.NEWEST : EditionChoice.LIVE;
            case "live" -> EditionChoice.LIVE;
            case "release" -> EditionChoice.RELEASE;
            default ->
                throw Refusals.parameter(
                        "edition", "edition \"" + wanted.edition() + "\" is not known; allowed are live, release");
        };
    }

    private static Measure measure(@Nullable String word) {
        return switch (word) {
            case null -> Measure.SCORE;
            case "score" -> Measure.SCORE;
            case "delta" -> Measure.DELTA;
            default ->
                throw Refusals.parameter("measure", "measure \"" + word + "\" is not known; allowed are score, delta");
        };
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusals.parameter("period", e.getMessage() + ", or latest");
        }
    }

    private static AreaCode area(String text) {
        try {
            return AreaCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusals.parameter("within", String.valueOf(e.getMessage()));
        }
    }
}
