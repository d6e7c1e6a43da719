package org.sopan.forum.practices.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import org.sopan.forum.lifecycle.api.Revisions;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.forum.practices.PracticeContent;
import org.sopan.forum.practices.PracticeStatus;
import org.sopan.forum.practices.PracticeVersion;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.api.Reader;
import org.sopan.forum.texts.api.TextRequest;

/// Practices as answers to whoever reads them.
@ApplicationScoped
class PracticeViews {

    private final AreaViews areas;
    private final Reader reader;

    PracticeViews(AreaViews areas, Reader reader) {
        this.areas = areas;
        this.reader = reader;
    }

    /// The version with its tag and language, ready for a status.
    ResponseBuilder answer(Response.Status status, PracticeVersion version) {
        var language = language(version);
        return Response.status(status)
                .entity(view(version))
                .tag(Revisions.tag(version.address(), version.revision(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language);
    }

    /// The language in which this reader gets it.
    String language(PracticeVersion version) {
        return reader.pick(version.content().titles()).language();
    }

    static List<String> languages(PracticeVersion version) {
        return version.content().titles().entries().stream().map(Text::language).toList();
    }

    PracticeView view(PracticeVersion version) {
        var content = version.content();
        return new PracticeView(
                version.practice(),
                version.number(),
                version.status().name(),
                PracticeStatus.TABLE.after(version.status()).stream()
                        .map(Enum::name)
                        .toList(),
                TextRequest.of(reader.pick(content.titles())),
                TextRequest.listOf(content.titles()),
                TextRequest.listOf(content.problem()),
                TextRequest.listOf(content.done()),
                TextRequest.listOf(content.failed()),
                content.cost() == null ? null : TextRequest.listOf(content.cost()),
                content.places().stream().map(this::view).toList(),
                content.themes(),
                content.indicators(),
                version.contentHash(),
                version.countingReviews().size(),
                version.revision(),
                version.origin().supportCase(),
                version.origin().correlationId(),
                version.origin().changedAt(),
                version.origin().publishedAt());
    }

    private PracticeView.PlaceView view(PracticeContent.Place place) {
        var evidence = place.evidence().stream()
                .map(one -> new PracticeRequest.DocumentRequest(
                        one.title(), one.url(), one.mediaType(), one.bytes(), one.sha256()))
                .toList();
        return new PracticeView.PlaceView(areas.view(place.area(), reader.language()), place.period(), evidence);
    }
}
