package org.sopan.rankings.ranking;

import org.sopan.contracts.vocabulary.Period;

/// A programme ranked in a period, in the edition a reader may see.
public record RankedEdition(RankedProgramme ranked, Period period, EditionFacts facts) {}
