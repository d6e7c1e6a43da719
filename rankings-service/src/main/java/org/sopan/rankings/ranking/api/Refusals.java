package org.sopan.rankings.ranking.api;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;
import org.sopan.rankings.ranking.RankingAnswer;

/// Refusals of rankings as problem documents.
public final class Refusals {

    /// How many of the allowed codes are listed.
    private static final int SHOWN = 50;

    private Refusals() {}

    /// Unwraps what was found, or ends the request.
    public static RankingAnswer.Found found(RankingAnswer answer) {
        if (answer instanceof RankingAnswer.Found found) {
            return found;
        }
        throw problem(answer);
    }

    /// The problem of a refusal.
    public static Problem problem(RankingAnswer answer) {
        return switch (answer) {
            case RankingAnswer.Found found -> throw new IllegalStateException("no refusal: " + found.key());
            case RankingAnswer.UnknownProgramme(var programme, var known) ->
                missing("programme " + programme + " is not known; known are " + listed(known));
            case RankingAnswer.NotRankedYet(var programme, var reason) ->
                missing("programme " + programme + " has no ranking: " + reason);
            case RankingAnswer.UnknownPeriod(var programme, var period, var known) ->
                missing("programme " + programme + " has no ranking for period " + period + "; there are "
                        + listed(known));
            case RankingAnswer.UnknownNode(var node, var known) ->
                parameter("node", "node \"" + node + "\" is not in the method; allowed are all, " + listed(known));
            case RankingAnswer.UnknownArea(var area) ->
                parameter("within", "area " + area + " is not known; allowed are LGD codes such as S24");
        };
    }

    public static Problem parameter(String name, String detail) {
        return new Problem(
                ErrorCode.INVALID_PARAMETER, detail, List.of(Violation.at(name, "invalid-parameter", detail)));
    }

    private static Problem missing(String detail) {
        return new Problem(ErrorCode.NOT_FOUND, detail);
    }

    private static String listed(Collection<?> codes) {
        var shown = codes.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        return codes.size() > SHOWN ? shown + " and " + (codes.size() - SHOWN) + " more" : shown;
    }
}
