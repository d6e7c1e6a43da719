package org.sopan.forum.knowledge.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.api.TextRequest;

/// What an organiser writes about an event.
@Schema(description = "A knowledge-forum event as its organiser writes it.")
public record ForumEventRequest(
        @NotBlank
        @Pattern(regexp = "knowledge-forum|workshop|webinar|training|study-visit")
        @Schema(
                examples = "workshop",
                description = "What kind of meeting: knowledge-forum, workshop, webinar, training, study-visit.",
                maxLength = 20)
        String kind,

        @Size(max = 100)
        @Schema(examples = "Anaemia in pregnancy 2027", description = "What repeated events have in common.")
        @Nullable
        String series,

        @NotEmpty
        @Size(max = 12)
        @Schema(description = "Title in one or more languages; the first is the original unless one says so.")
        List<@NotNull @Valid TextRequest> titles,

        @Size(max = 12) @Schema(description = "What to expect, in one or more languages.") @Nullable
        List<@NotNull @Valid TextRequest> summary,

        @NotBlank
        @Size(max = 50)
        @Schema(
                examples = "Asia/Kolkata",
                description = "IANA time zone of the place: what the clock on the wall shows.")
        String timeZone,

        @NotBlank
        @Size(max = 40)
        @Schema(examples = "2027-01-18T10:00:00+05:30", description = "Start, RFC 3339.", format = "date-time")
        String start,

        @NotBlank
        @Size(max = 40)
        @Schema(
                examples = "2027-01-18T17:00:00+05:30",
                description = "End, RFC 3339; after the start and at most 31 days later.",
                format = "date-time")
        String end,

        @NotBlank
        @Pattern(regexp = "in-person|online|hybrid")
        @Schema(examples = "hybrid", description = "How one takes part: in-person, online, hybrid.", maxLength = 10)
        String mode,

        @Size(max = 300)
        @Schema(examples = "Collectorate, Dahod", description = "Where; needed to schedule unless it is online.")
        @Nullable
        String venue,

        @Size(max = 1000)
        @Pattern(regexp = "https?://.+")
        @Schema(
                examples = "https://meet.example.org/anaemia",
                description = "Where to join; needed to schedule unless it is in person.")
        @Nullable
        String link,

        @NotEmpty @Size(max = 12) @Schema(examples = "[\"en\",\"hi\"]", description = "Languages spoken.")
        List<@NotNull @Pattern(regexp = Text.LANGUAGE) String> languages,

        @NotEmpty
        @Size(max = 200)
        @Schema(examples = "[\"D445\"]", description = "Areas it concerns, by Local Government Directory code.")
        List<@NotNull @Size(max = 10) String> areas,

        @NotEmpty
        @Size(max = 6)
        @Schema(
                examples = "[\"health-and-nutrition\"]",
                description = "Thematic areas, as listed at /v1/codelists/thematic-areas.")
        List<@NotNull @Size(max = 50) String> themes,

        @Size(max = 47)
        @Schema(
                examples = "[\"JP-23\"]",
                description = "Prefectures that take part, as listed at /v1/codelists/prefectures.")
        @Nullable
        List<@NotNull @Size(max = 10) String> prefectures,

        @Size(max = 60)
        @Schema(
                examples = "cas_0193d4a033c07b3e8a4f2f6d1c9e0a33",
                description = "The support case it answers; its story then carries on here. Fixed when it is created.")
        @Nullable
        String supportCase) {}
