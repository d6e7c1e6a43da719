package org.sopan.forum.knowledge.api;

import static org.sopan.forum.lifecycle.api.Reading.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.codelists.CodeLists;
import org.sopan.forum.knowledge.AttendanceMode;
import org.sopan.forum.knowledge.EventDetails;
import org.sopan.forum.knowledge.EventKind;
import org.sopan.forum.knowledge.Place;
import org.sopan.forum.knowledge.Schedule;
import org.sopan.forum.knowledge.Session;
import org.sopan.forum.lifecycle.api.Reading;
import org.sopan.forum.texts.Texts;
import org.sopan.forum.texts.api.TextRequest;

/// Requests about events as domain values; whatever cannot be read is told at once, field by field.
@ApplicationScoped
class EventReading {

    private final CodeLists lists;

    EventReading(CodeLists lists) {
        this.lists = lists;
    }

    EventDetails details(ForumEventRequest request) {
        var reading = new Reading();
        var kind = reading.field("/kind", () -> word(EventKind.values(), EventKind::word, request.kind()));
        var mode = reading.field("/mode", () -> word(AttendanceMode.values(), AttendanceMode::word, request.mode()));
        var titles = texts(reading, "/titles", request.titles());
        var summary = request.summary() == null || request.summary().isEmpty()
                ? null
                : texts(reading, "/summary", request.summary());
        var schedule = schedule(reading, request.timeZone(), request.start(), request.end());
        var areas = reading.field(
                "/areas",
                () -> request.areas().stream().map(AreaCode::parse).distinct().toList());
        var themes = codes(reading, "/themes", CodeLists.THEMATIC_AREAS, request.themes());
        var prefectures = codes(reading, "/prefectures", CodeLists.PREFECTURES, request.prefectures());
        reading.end();
        return new EventDetails(
                read(kind),
                request.series(),
                read(titles),
                summary,
                read(schedule),
                new Place(read(mode), request.venue(), request.link()),
                request.languages().stream().distinct().toList(),
                read(areas),
                themes,
                prefectures);
    }

    /// A session that has no id yet, in the event's time zone.
    Session session(SessionRequest request, ZoneId zone) {
        var reading = new Reading();
        var titles = reading.field("/titles", () -> TextRequest.toTexts(request.titles()));
        var schedule = schedule(reading, zone.getId(), request.start(), request.end());
        reading.end();
        var speakers = Objects.requireNonNullElse(request.speakers(), List.<SessionRequest.SpeakerRequest>of()).stream()
                .map(speaker -> new Session.Speaker(speaker.person(), speaker.role()))
                .toList();
        return new Session("", read(titles), read(schedule), request.room(), request.languages(), speakers);
    }

    private static @Nullable Texts texts(Reading reading, String pointer, List<TextRequest> texts) {
        return reading.field(pointer, () -> TextRequest.toTexts(texts));
    }

    private List<String> codes(Reading reading, String pointer, String list, @Nullable List<String> wanted) {
        if (wanted == null) {
            return List.of();
        }
        var known = lists.find(list).orElseThrow();
        wanted.stream()
                .filter(code -> known.find(code).isEmpty())
                .forEach(code -> reading.refuse(
                        pointer, "unknown-code", "\"" + code + "\" is not in the code list /v1/codelists/" + list));
        return wanted.stream().distinct().toList();
    }

    private static @Nullable Schedule schedule(Reading reading, String zone, String start, String end) {
        var read = reading.field("/timeZone", () -> zone(zone));
        var from = reading.field("/start", () -> instant(start));
        var to = reading.field("/end", () -> instant(end));
        return read == null || from == null || to == null
                ? null
                : reading.field("/end", () -> new Schedule(read, from, to));
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException(
                    "time zone \"" + name + "\" is not one of the IANA data base, such as Asia/Kolkata or Asia/Tokyo");
        }
        return ZoneId.of(name);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not an RFC 3339 instant such as 2027-01-18T10:00:00+05:30", e);
        }
    }

    private static <T> T word(T[] values, Function<T, String> word, String wanted) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + wanted + "\" is not one of "
                        + Arrays.stream(values).map(word).toList()));
    }
}
