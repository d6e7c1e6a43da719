package org.sopan.rankings.release;

import java.util.List;
import java.util.Optional;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.rankings.ranking.FrozenBytes;

/// All releases with their documents, kept for ever.
public interface Releases {

    /// Waits for other releases of the programme and says where the next one stands; within the caller's transaction.
    Place nextPlace(ProgrammeCode programme, Period period);

    /// Keeps a release and its documents; within the caller's transaction, after [#nextPlace].
    void add(Release release, List<FrozenDocument> documents);

    /// Every release, by programme and chain.
    List<Release> list();

    /// How many there are; since none is ever removed, an equal count means nothing new.
    long count();

    Optional<FrozenBytes> findDocument(String release, String name);

    /// Where the next release stands.
    ///
    /// @param number for its programme and period
    /// @param chain for its programme
    record Place(int number, int chain, Optional<Release.Link> previous) {}
}
