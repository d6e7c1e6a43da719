package org.sopan.forum.cases.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import org.sopan.forum.cases.CaseStatus;
import org.sopan.forum.cases.CaseWords;
import org.sopan.forum.cases.Reason;
import org.sopan.forum.cases.SupportCase;
import org.sopan.forum.lifecycle.api.Revisions;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.forum.texts.api.Reader;

/// Support cases as answers to whoever reads them.
@ApplicationScoped
class SupportCaseViews {

    /// The languages sentences about cases exist in.
    static final List<String> LANGUAGES = List.of("en", "hi", "ja");

    private final AreaViews areas;
    private final Reader reader;

    SupportCaseViews(AreaViews areas, Reader reader) {
        this.areas = areas;
        this.reader = reader;
    }

    /// The case with its tag and language, ready for a status.
    ResponseBuilder answer(Response.Status status, SupportCase one) {
        return Response.status(status)
                .entity(view(one))
                .tag(Revisions.tag(one.id(), one.revision(), reader.language()))
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.language());
    }

    String language() {
        return reader.language();
    }

    SupportCaseView view(SupportCase one) {
        var language = reader.language();
        return new SupportCaseView(
                one.id(),
                areas.view(one.area(), language),
                one.theme(),
                one.status().name(),
                CaseStatus.TABLE.after(one.status()).stream().map(Enum::name).toList(),
                title(one, language),
                one.openedBy().word(),
                one.request(),
                one.outcome(),
                one.reasons().stream().map(reason -> view(reason, language)).toList(),
                one.revision(),
                one.origin().correlationId(),
                one.origin().openedAt(),
                one.origin().changedAt());
    }

    /// What it is called and, when a release opened it, why: a list of titles already tells the story.
    private String title(SupportCase one, String language) {
        var name = areas.view(one.area(), language).name();
        var area = name == null ? one.area().value() : name + " (" + one.area() + ")";
        var title = CaseWords.titles(one, area).getOrDefault(language, "");
        return one.reasons().isEmpty()
                ? title
                : title + " – " + CaseWords.sentences(one.reasons().getFirst()).getOrDefault(language, "");
    }

    private static SupportCaseView.ReasonView view(Reason reason, String language) {
        return new SupportCaseView.ReasonView(
                reason.release(),
                reason.programme().value(),
                reason.period(),
                reason.rule(),
                reason.ruleVersion(),
                reason.node(),
                reason.measure().word(),
                reason.rank(),
                reason.of(),
                reason.previousRank(),
                reason.score(),
                reason.delta(),
                reason.tiedAtCutOff(),
                CaseWords.sentences(reason).getOrDefault(language, ""));
    }
}
