package org.sopan.rankings.ranking.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.log.Positions;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.rankings.ranking.LiveRankings;
import org.sopan.reference.Programme;

/// What a reader of live rankings may do, and how long he may wait for what was just pushed.
@ApplicationScoped
public class LiveReading {

    private final LiveRankings live;
    private final Caller caller;
    private final Duration patience;

    LiveReading(
            LiveRankings live,
            Caller caller,
            @ConfigProperty(name = "sopan.rankings.at-least-wait", defaultValue = "PT5S") Duration patience) {
        this.live = live;
        this.caller = caller;
        this.patience = patience;
    }

    /// Waits until the programme's ranking has seen the positions, or ends the request.
    public void await(ProgrammeCode programme, Positions positions) {
        try {
            if (live.find(programme).isPresent()
                    && live.await(programme, positions, patience).isEmpty()) {
                throw notReached(programme, positions);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notReached(programme, positions);
        }
    }

    /// Ends the request when the programme does not open its live ranking and the caller lacks the scope.
    public void allow(Programme programme) {
        if (!programme.openLive()) {
            caller.require(Scope.RANKINGS_LIVE);
        }
    }

    private Problem notReached(ProgrammeCode programme, Positions positions) {
        var reached =
                live.find(programme).map(ranked -> ranked.reflects().toString()).orElse("");
        var retryAfter = String.valueOf(Math.max(1, patience.toSeconds()));
        return new Problem(
                        ErrorCode.POSITION_NOT_REACHED,
                        "the ranking of " + programme + " reflects \"" + reached + "\" and did not reach \"" + positions
                                + "\" within " + patience + " (sopan.rankings.at-least-wait)")
                .with("Retry-After", retryAfter);
    }
}
