package org.sopan.forum.practices.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.places.api.ForumArea;
import org.sopan.forum.texts.api.TextRequest;

/// A version of a practice on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A version of a practice.")
public record PracticeView(
        @Schema(examples = "prc_0193d4a122c07b3e8a4f2f6d1c9e0a22", maxLength = 60)
        String id,

        @Schema(examples = "2", minimum = "1", maximum = "100000")
        int version,

        @Schema(examples = "PUBLISHED", description = "As listed at /v1/codelists/practice-states.", maxLength = 30)
        String status,

        @Schema(description = "States it may move to next.", maxItems = 10)
        List<String> next,

        @Schema(description = "Title in the language asked for, else English, else the original.")
        TextRequest title,

        @Schema(description = "Title in every language.", maxItems = 12)
        List<TextRequest> titles,

        @Schema(description = "What was wrong before.", maxItems = 12)
        List<TextRequest> problem,

        @Schema(description = "What was done.", maxItems = 12)
        List<TextRequest> done,

        @Schema(description = "What did not work.", maxItems = 12)
        List<TextRequest> failed,

        @Schema(description = "What it cost and who paid.", maxItems = 12) @Nullable
        List<TextRequest> cost,

        @Schema(maxItems = 100) List<PlaceView> places,

        @Schema(examples = "[\"health-and-nutrition\"]", maxItems = 6)
        List<String> themes,

        @Schema(examples = "[\"NFHS-STUNT\"]", maxItems = 100)
        List<String> indicators,

        @Schema(
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description = "SHA-256 of the text; fixed once it was submitted.",
                maxLength = 64)
        String contentHash,

        @Schema(
                examples = "2",
                minimum = "0",
                maximum = "1000",
                description = "Reviews without a conflict of interest.")
        int reviews,

        @Schema(examples = "5", minimum = "1", maximum = "1000000")
        long revision,

        @Schema(maxLength = 60) @Nullable String supportCase,

        @Schema(
                examples = "cor_0193d4a0a1c07b3e8a4f2f6d1c9e0a01",
                description = "One id from the release to the effect study.",
                maxLength = 80)
        String correlationId,

        @Schema(examples = "2026-11-22T10:15:30Z") Instant changedAt,
        @Schema(examples = "2026-11-22T10:15:30Z") @Nullable Instant publishedAt) {

    /// Where it was tried.
    @Schema(name = "PracticePlaceView", description = "Where it was tried, and the evidence found there.")
    public record PlaceView(
            ForumArea area,
            @Schema(examples = "FY2024-25", maxLength = 60) String period,
            @Schema(maxItems = 50) List<PracticeRequest.DocumentRequest> evidence) {}
}
