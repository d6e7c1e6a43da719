package org.sopan.forum.practices.api;

import static org.sopan.forum.lifecycle.api.Reading.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.forum.codelists.CodeLists;
import org.sopan.forum.lifecycle.api.Reading;
import org.sopan.forum.practices.PracticeContent;
import org.sopan.forum.texts.Texts;
import org.sopan.forum.texts.api.TextRequest;

/// Requests about practices as domain values; whatever cannot be read is told at once, field by field.
@ApplicationScoped
class PracticeReading {

    private final CodeLists lists;

    PracticeReading(CodeLists lists) {
        this.lists = lists;
    }

    PracticeContent content(PracticeRequest request) {
        var reading = new Reading();
        var titles = texts(reading, "/titles", request.titles());
        var problem = texts(reading, "/problem", request.problem());
        var done = texts(reading, "/done", request.done());
        var failed = texts(reading, "/failed", request.failed());
        var cost = request.cost() == null || request.cost().isEmpty() ? null : texts(reading, "/cost", request.cost());
        var places = places(reading, request.places());
        var indicators = reading.field("/indicators", () -> indicators(request.indicators()));
        var themes = lists.find(CodeLists.THEMATIC_AREAS).orElseThrow();
        request.themes().stream()
                .filter(theme -> themes.find(theme).isEmpty())
                .forEach(theme -> reading.refuse(
                        "/themes",
                        "unknown-code",
                        "\"" + theme + "\" is not in the code list /v1/codelists/thematic-areas"));
        reading.end();
        return new PracticeContent(
                read(titles),
                read(problem),
                read(done),
                read(failed),
                cost,
                places,
                request.themes().stream().distinct().toList(),
                read(indicators));
    }

    private static @Nullable Texts texts(Reading reading, String pointer, List<TextRequest> texts) {
        return reading.field(pointer, () -> TextRequest.toTexts(texts));
    }

    private static List<PracticeContent.Place> places(Reading reading, List<PracticeRequest.PlaceRequest> requests) {
        var places = new ArrayList<PracticeContent.Place>();
        for (int at = 0; at < requests.size(); at++) {
            var request = requests.get(at);
            var area = reading.field("/places/" + at + "/area", () -> AreaCode.parse(request.area()));
            if (area != null) {
                places.add(new PracticeContent.Place(area, request.period(), documents(request.evidence())));
            }
        }
        return places;
    }

    private static List<PracticeContent.Document> documents(@Nullable List<PracticeRequest.DocumentRequest> requests) {
        return Objects.requireNonNullElse(requests, List.<PracticeRequest.DocumentRequest>of()).stream()
                .map(one -> new PracticeContent.Document(
                        one.title(), one.url(), one.mediaType(), one.bytes(), one.sha256()))
                .toList();
    }

    private static List<String> indicators(@Nullable List<String> codes) {
        return Objects.requireNonNullElse(codes, List.<String>of()).stream()
                .map(IndicatorCode::new)
                .map(IndicatorCode::value)
                .distinct()
                .toList();
    }
}
