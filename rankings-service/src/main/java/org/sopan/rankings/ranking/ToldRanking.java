package org.sopan.rankings.ranking;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.engine.ranking.Measure;
import org.sopan.kit.log.Positions;

/// The ranks of a whole programme, as they are told of when they change.
///
/// @param reflects up to where the log of observations had been read
/// @param ranks by area
public record ToldRanking(Of of, int methodVersion, Positions reflects, SortedMap<String, Integer> ranks) {

    public ToldRanking {
        ranks = Collections.unmodifiableSortedMap(new TreeMap<>(ranks));
    }

    /// Which ranking it is.
    public record Of(ProgrammeCode programme, String method, Measure measure, Period period) {}
}
