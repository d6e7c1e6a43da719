package org.sopan.rankings.ranking.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.rankings.ranking.EditionFacts;
import org.sopan.rankings.ranking.FrozenBytes;
import org.sopan.rankings.ranking.ListKey;
import org.sopan.rankings.ranking.ListWriter;
import org.sopan.rankings.ranking.RankingAnswer;

/// Bytes of live lists: made on first use, kept while the ranking they show is the current one, and at most
/// `sopan.rankings.encodings` for each programme; what comes beyond is made each time.
@ApplicationScoped
class LiveEncodings {

    private final ListWriter writer;
    private final int most;
    private final Map<ProgrammeCode, Generation> generations = new ConcurrentHashMap<>();

    LiveEncodings(
            ListWriter writer, @ConfigProperty(name = "sopan.rankings.encodings", defaultValue = "1000") int most) {
        this.writer = writer;
        this.most = most;
    }

    FrozenBytes get(RankingAnswer.Found found) {
        var ranked = found.ranked();
        var generation = generations.compute(
                ranked.programme().code(),
                (code, current) -> current != null && current.number == ranked.generation()
                        ? current
                        : new Generation(ranked.generation()));
        var key = new Key(found.period(), found.key());
        var known = generation.lists.get(key);
        if (known != null) {
            return known;
        }
        var fresh = writer.json(found, EditionFacts.live(ranked));
        if (generation.lists.size() < most) {
            generation.lists.putIfAbsent(key, fresh);
        }
        return fresh;
    }

    private record Key(Period period, ListKey list) {}

    /// The lists of one state of a programme.
    private static final class Generation {

        private final long number;
        private final Map<Key, FrozenBytes> lists = new ConcurrentHashMap<>();

        private Generation(long number) {
            this.number = number;
        }
    }
}
