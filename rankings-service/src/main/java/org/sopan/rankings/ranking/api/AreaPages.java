package org.sopan.rankings.ranking.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.rankings.ranking.FrozenBytes;
import org.sopan.rankings.ranking.RankedEdition;

/// What pages about one area have in common.
@ApplicationScoped
class AreaPages {

    private final ObjectMapper json;

    AreaPages(ObjectMapper json) {
        this.json = json;
    }

    /// Ends the request when the area does not take part.
    static void requireMember(RankedEdition edition, AreaCode area) {
        if (!edition.ranked().get(edition.period()).members().contains(area.value())) {
            throw new Problem(
                    ErrorCode.NOT_FOUND,
                    "area " + area + " does not take part in programme "
                            + edition.ranked().programme().code() + " in period " + edition.period());
        }
    }

    /// The page with its strong tag, or 304.
    Response answer(Object page, RankedEdition edition, Preconditions preconditions) {
        try {
            var content = new FrozenBytes(json.writeValueAsBytes(page));
            var open = edition.facts().release() != null
                    || edition.ranked().programme().openLive();
            return preconditions.answer(
                    ContentTag.of(content),
                    open ? "public, no-cache" : "private, no-cache",
                    () -> Response.ok(content.bytes(), MediaType.APPLICATION_JSON));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page cannot be written as JSON", e);
        }
    }
}
