package org.sopan.rankings.ranking;

/// Writes ranked lists in the forms that are sent and frozen. Equal lists give equal bytes.
public interface ListWriter {

    /// UTF-8 JSON.
    FrozenBytes json(RankingAnswer.Found found, EditionFacts edition);
}
