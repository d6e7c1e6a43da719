package org.sopan.rankings.ranking;

import java.util.List;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// What became of a question for a ranked list.
public sealed interface RankingAnswer {

    /// There is such a list.
    record Found(RankedProgramme ranked, Period period, ListKey key) implements RankingAnswer {}

    /// No programme of this code is known.
    record UnknownProgramme(ProgrammeCode programme, List<ProgrammeCode> known) implements RankingAnswer {
        public UnknownProgramme {
            known = List.copyOf(known);
        }
    }

    /// The programme is known and not ranked yet; `reason` says what is missing.
    record NotRankedYet(ProgrammeCode programme, String reason) implements RankingAnswer {}

    /// There are no figures for this period.
    record UnknownPeriod(ProgrammeCode programme, Period period, List<Period> known) implements RankingAnswer {
        public UnknownPeriod {
            known = List.copyOf(known);
        }
    }

    /// The method has no theme or indicator of this code.
    record UnknownNode(String node, List<String> known) implements RankingAnswer {
        public UnknownNode {
            known = List.copyOf(known);
        }
    }

    /// No area of this code is known.
    record UnknownArea(AreaCode area) implements RankingAnswer {}
}
