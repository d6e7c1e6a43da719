package org.sopan.rankings.ranking.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.rankings.ranking.EditionFacts;
import org.sopan.rankings.ranking.FindRanking;
import org.sopan.rankings.ranking.RankedEdition;
import org.sopan.rankings.ranking.RankingQuery;
import org.sopan.rankings.ranking.ReleasedLists;

/// Finds the ranking behind a page about one area, in the edition its reader asks for and may see.
@ApplicationScoped
class EditionReading {

    private final FindRanking findRanking;
    private final ReleasedLists released;
    private final LiveReading liveReading;

    EditionReading(FindRanking findRanking, ReleasedLists released, LiveReading liveReading) {
        this.findRanking = findRanking;
        this.released = released;
        this.liveReading = liveReading;
    }

    /// Ends the request when there is none.
    RankedEdition get(RankingQuery query, EditionParameters wanted) {
        return switch (RankingQuestions.edition(wanted)) {
            case LIVE -> live(query, wanted);
            case RELEASE ->
                official(query)
                        .orElseThrow(() -> new Problem(
                                ErrorCode.NOT_FOUND,
                                "programme " + query.programme() + " has no release for the period asked for"));
            case NEWEST -> official(query).orElseGet(() -> live(query, wanted));
        };
    }

    private Optional<RankedEdition> official(RankingQuery query) {
        return released.findRanked(query.programme(), query.period());
    }

    private RankedEdition live(RankingQuery query, EditionParameters wanted) {
        RankingQuestions.atLeast(wanted.atLeast())
                .ifPresent(positions -> liveReading.await(query.programme(), positions));
        var found = Refusals.found(findRanking.find(query));
        liveReading.allow(found.ranked().programme());
        return new RankedEdition(found.ranked(), found.period(), EditionFacts.live(found.ranked()));
    }
}
