package org.sopan.forum.knowledge.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.knowledge.Schedule;
import org.sopan.forum.places.api.ForumArea;
import org.sopan.forum.texts.api.TextRequest;

/// An event on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A knowledge-forum event with its sessions.")
public record ForumEventView(
        @Schema(examples = "fev_0193d4a111c07b3e8a4f2f6d1c9e0a11", maxLength = 60)
        String id,

        @Schema(examples = "SCHEDULED", description = "As listed at /v1/codelists/forum-event-states.", maxLength = 30)
        String status,

        @Schema(description = "States it may move to next.", maxItems = 10)
        List<String> next,

        @Schema(examples = "workshop", maxLength = 20) String kind,

        @Schema(maxLength = 100) @Nullable String series,

        @Schema(description = "Title in the language asked for, else English, else the original.")
        TextRequest title,

        @Schema(description = "Title in every language.", maxItems = 12)
        List<TextRequest> titles,

        @Schema(description = "What to expect, in every language.", maxItems = 12) @Nullable
        List<TextRequest> summary,

        @Schema(examples = "Asia/Kolkata", maxLength = 50) String timeZone,

        @Schema(examples = "2027-01-18T04:30:00Z") Instant start,

        @Schema(examples = "2027-01-18T11:30:00Z") Instant end,

        @Schema(description = "The same times on the clocks of the place, of India and of Japan.", maxItems = 3)
        List<Clocks> clocks,

        @Schema(examples = "hybrid", maxLength = 10) String mode,

        @Schema(maxLength = 300) @Nullable String venue,

        @Schema(maxLength = 1000) @Nullable String link,

        @Schema(examples = "[\"en\",\"hi\"]", maxItems = 12) List<String> languages,

        @Schema(maxItems = 200) List<ForumArea> areas,

        @Schema(examples = "[\"health-and-nutrition\"]", maxItems = 6)
        List<String> themes,

        @Schema(examples = "[\"JP-23\"]", maxItems = 47) List<String> prefectures,

        @Schema(maxItems = 200) List<SessionView> sessions,

        @Schema(
                examples = "1",
                minimum = "0",
                maximum = "1000000",
                description = "iCalendar sequence: grows with each change of time, place or status.")
        int sequence,

        @Schema(examples = "1", minimum = "1", maximum = "1000000")
        long revision,

        @Schema(maxLength = 60) @Nullable String supportCase,

        @Schema(
                examples = "cor_0193d4a0a1c07b3e8a4f2f6d1c9e0a01",
                description = "One id from the release to the effect study.",
                maxLength = 80)
        String correlationId,

        @Schema(examples = "2026-11-22T10:15:30Z") Instant changedAt) {

    /// A time as a clock shows it.
    @Schema(name = "EventClocks", description = "Start and end as the clocks of a time zone show them.")
    public record Clocks(
            @Schema(examples = "Asia/Tokyo", maxLength = 50) String timeZone,
            @Schema(examples = "2027-01-18T13:30:00+09:00") OffsetDateTime start,
            @Schema(examples = "2027-01-18T20:30:00+09:00") OffsetDateTime end) {

        static Clocks of(Schedule schedule, ZoneId zone) {
            return new Clocks(
                    zone.getId(),
                    schedule.start().atZone(zone).toOffsetDateTime(),
                    schedule.end().atZone(zone).toOffsetDateTime());
        }
    }

    /// A session on the wire.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForumSessionView", description = "A session of an event.")
    public record SessionView(
            @Schema(examples = "ses_0193d4a111c07b3e8a4f2f6d1c9e0a12", maxLength = 60)
            String id,

            @Schema(description = "Title in the language asked for.")
            TextRequest title,

            @Schema(maxItems = 12) List<TextRequest> titles,
            @Schema(examples = "2027-01-18T05:00:00Z") Instant start,
            @Schema(examples = "2027-01-18T06:30:00Z") Instant end,

            @Schema(examples = "Hall A", maxLength = 100) @Nullable
            String room,

            @Schema(examples = "[\"hi\"]", maxItems = 12) List<String> languages,
            @Schema(maxItems = 50) List<SessionRequest.SpeakerRequest> speakers) {}
}
