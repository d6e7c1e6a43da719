package org.sopan.rankings.ranking.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.rankings.ranking.EditionFacts;
import org.sopan.rankings.ranking.FrozenBytes;
import org.sopan.rankings.ranking.ListWriter;
import org.sopan.rankings.ranking.RankingAnswer;

/// Ranked lists as JSON.
@ApplicationScoped
class JsonListWriter implements ListWriter {

    private final ObjectMapper json;

    JsonListWriter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public FrozenBytes json(RankingAnswer.Found found, EditionFacts edition) {
        try {
            return new FrozenBytes(json.writeValueAsBytes(RankingViews.of(found, EditionView.of(edition))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ranked list cannot be written as JSON", e);
        }
    }
}
