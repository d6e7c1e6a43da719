package org.sopan.forum.knowledge.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.knowledge.EventDetails;
import org.sopan.forum.knowledge.ForumEvent;
import org.sopan.forum.knowledge.ForumEventStatus;
import org.sopan.forum.knowledge.Schedule;
import org.sopan.forum.knowledge.Session;
import org.sopan.forum.lifecycle.api.Revisions;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.Texts;
import org.sopan.forum.texts.api.Reader;
import org.sopan.forum.texts.api.TextRequest;

/// Events as answers to whoever reads them.
@ApplicationScoped
class ForumEventViews {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final AreaViews areas;
    private final Reader reader;

    ForumEventViews(AreaViews areas, Reader reader) {
        this.areas = areas;
        this.reader = reader;
    }

    /// The event with its tag and language, ready for a status.
    ResponseBuilder answer(Response.Status status, ForumEvent event) {
        var language = language(event);
        return Response.status(status)
                .entity(view(event))
                .tag(Revisions.tag(event.id(), event.revision(), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language);
    }

    /// The language in which this reader gets it.
    String language(ForumEvent event) {
        return reader.pick(event.details().titles()).language();
    }

    static List<String> languages(ForumEvent event) {
        return event.details().titles().entries().stream().map(Text::language).toList();
    }

    ForumEventView view(ForumEvent event) {
        EventDetails details = event.details();
        return new ForumEventView(
                event.id(),
                event.status().name(),
                ForumEventStatus.TABLE.after(event.status()).stream()
                        .map(Enum::name)
                        .toList(),
                details.kind().word(),
                details.series(),
                picked(details.titles()),
                TextRequest.listOf(details.titles()),
                texts(details.summary()),
                details.schedule().zone().getId(),
                details.schedule().start(),
                details.schedule().end(),
                clocks(details.schedule()),
                details.place().mode().word(),
                details.place().venue(),
                details.place().link(),
                details.languages(),
                areas.views(details.areas(), reader.language()),
                details.themes(),
                details.prefectures(),
                event.sessions().stream().map(this::view).toList(),
                event.sequence(),
                event.revision(),
                event.origin().supportCase(),
                event.origin().correlationId(),
                event.origin().changedAt());
    }

    private ForumEventView.SessionView view(Session session) {
        return new ForumEventView.SessionView(
                session.id(),
                picked(session.titles()),
                TextRequest.listOf(session.titles()),
                session.schedule().start(),
                session.schedule().end(),
                session.room(),
                session.languages(),
                session.speakers().stream()
                        .map(speaker -> new SessionRequest.SpeakerRequest(speaker.person(), speaker.role()))
                        .toList());
    }

    private TextRequest picked(Texts texts) {
        return TextRequest.of(reader.pick(texts));
    }

    private static @Nullable List<TextRequest> texts(@Nullable Texts texts) {
        return texts == null ? null : TextRequest.listOf(texts);
    }

    private static List<ForumEventView.Clocks> clocks(Schedule schedule) {
        return Stream.of(schedule.zone(), INDIA, JAPAN)
                .distinct()
                .map(zone -> ForumEventView.Clocks.of(schedule, zone))
                .toList();
    }
}
