package org.sopan.rankings.ranking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Official lists, for readers who ask for a ranking without saying which edition.
public interface ReleasedLists {

    /// The list of the newest release for the period, or of the programme's newest release when no period is asked
    /// for; empty where there is no such release.
    Optional<Released> find(RankingQuery query);

    /// The newest release for the period, or the programme's newest when none is given, ranked again from its frozen
    /// inputs.
    Optional<RankedEdition> findRanked(ProgrammeCode programme, @Nullable Period period);

    /// Periods with a release, the oldest first, each with how many there are.
    List<ReleasedPeriod> periods(ProgrammeCode programme);

    /// What a release has to say.
    sealed interface Released {

        /// The frozen bytes.
        record Frozen(FrozenBytes json) implements Released {}

        /// The question does not fit the release.
        record Misfit(RankingAnswer refusal) implements Released {}
    }

    /// A period with releases.
    ///
    /// @param releases how many
    /// @param newest id of the one that counts
    record ReleasedPeriod(Period period, int releases, String newest) {}
}
