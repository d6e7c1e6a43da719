package org.sopan.forum.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// What a rule saw in a release.
///
/// @param node `all` or the programme's own theme
/// @param correlationId of the release
public record Reason(
        String release,
        ProgrammeCode programme,
        String period,
        String rule,
        int ruleVersion,
        String node,
        Measure measure,
        int rank,
        int of,
        @Nullable Integer previousRank,
        @Nullable Double score,
        @Nullable Double delta,
        boolean tiedAtCutOff,
        String correlationId,
        Instant at) {

    static Reason of(Release release, CaseRule rule, CaseRule.Hit hit, Instant at) {
        var placing = hit.placing();
        return new Reason(
                release.id(),
                release.programme(),
                release.period(),
                rule.code(),
                rule.version(),
                placing.node(),
                hit.measure(),
                hit.rank(),
                hit.of(),
                placing.previousRank(),
                placing.score(),
                placing.delta(),
                hit.tiedAtCutOff(),
                release.correlationId(),
                at);
    }
}
