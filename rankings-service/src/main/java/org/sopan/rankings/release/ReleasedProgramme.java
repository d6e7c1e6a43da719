package org.sopan.rankings.release;

import java.util.Set;
import java.util.TreeMap;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;
import org.sopan.rankings.method.StoredMethod;
import org.sopan.rankings.ranking.EditionFacts;
import org.sopan.rankings.ranking.PeriodRanking;
import org.sopan.rankings.ranking.RankedProgramme;
import org.sopan.reference.Programme;
import org.sopan.reference.Reference;

/// A programme ranked from frozen inputs, in the released period only.
final class ReleasedProgramme {

    private ReleasedProgramme() {}

    /// @param context whose names are shown and what the release had seen
    static RankedProgramme of(ReleaseInputs inputs, StoredMethod method, Context context) {
        var panel = inputs.panel();
        var ranking = Ranking.of(
                RankingInput.of(method.method(), panel, inputs.period()).withBoundaryChanges(inputs.boundaries()));
        var rankings = new TreeMap<Period, PeriodRanking>();
        rankings.put(Period.parse(inputs.period()), new PeriodRanking(ranking, Set.copyOf(inputs.members())));
        var facts = context.facts();
        return new RankedProgramme(
                1,
                context.programme(),
                method,
                new RankedProgramme.Basis(context.reference(), panel, inputs.boundaries()),
                facts.reflects(),
                facts.figuresAsOf(),
                rankings);
    }

    /// What a ranking is shown with and not computed from.
    record Context(Programme programme, Reference reference, EditionFacts facts) {}
}
