package org.sopan.indicators.sdmx.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.function.BiFunction;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.observation.api.Wording;
import org.sopan.indicators.sdmx.api.StructureDocument.Data;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;

/// Structure messages: public, tagged with the version of the catalogue. The tags are weak, because a
/// message says when it was made.
@RequestScoped
class StructureAnswers {

    /// A structure message in JSON.
    static final String JSON = "application/vnd.sdmx.structure+json";

    /// With the version of the format.
    static final String VERSIONED = JSON + ";version=2.0.0";
    private static final String CACHE = "public, max-age=60";

    private final CurrentCatalogue current;
    private final Preconditions preconditions;
    private final Wording wording;
    private final UriInfo address;
    private final Clock clock;

    StructureAnswers(
            CurrentCatalogue current, Preconditions preconditions, Wording wording, UriInfo address, Clock clock) {
        this.current = current;
        this.preconditions = preconditions;
        this.wording = wording;
        this.address = address;
        this.clock = clock;
    }

    /// SDMX-JSON of what is found in the catalogue.
    Response answer(BiFunction<Catalogue, StructureDocuments, Data> find) {
        var catalogue = current.get();
        var language = wording.language();
        var answer = preconditions.answer(tag(catalogue, language), CACHE, () -> {
            var documents = new StructureDocuments(language);
            return Response.ok(documents.of(find.apply(catalogue, documents), clock.instant()))
                    .type(VERSIONED);
        });
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
        return answer;
    }

    /// A structure message in SDMX-ML, whose names come in every language.
    Response answer(StructureMessage message, String type) {
        return preconditions.answer(tag(current.get(), ""), CACHE, () -> Response.ok(message.body(), type));
    }

    private EntityTag tag(Catalogue catalogue, String language) {
        var uri = address.getRequestUri();
        var tag = Tags.of(
                "structures", catalogue.version(), language, uri.getRawPath(), String.valueOf(uri.getRawQuery()));
        return new EntityTag(tag.getValue(), true);
    }
}
