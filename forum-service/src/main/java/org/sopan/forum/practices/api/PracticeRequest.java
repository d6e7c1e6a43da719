package org.sopan.forum.practices.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.texts.api.TextRequest;

/// What a district writes about a practice.
@Schema(description = "A practice as a district writes it. The section on what failed is mandatory.")
public record PracticeRequest(
        @NotEmpty
        @Size(max = 12)
        @Schema(description = "Title in one or more languages; the first is the original unless one says so.")
        List<@NotNull @Valid TextRequest> titles,

        @NotEmpty @Size(max = 12) @Schema(description = "What was wrong before.")
        List<@NotNull @Valid TextRequest> problem,

        @NotEmpty @Size(max = 12) @Schema(description = "What was done.")
        List<@NotNull @Valid TextRequest> done,

        @NotEmpty
        @Size(max = 12)
        @Schema(description = "What did not work, what it cost to learn that, what one would not do again.")
        List<@NotNull @Valid TextRequest> failed,

        @Size(max = 12) @Schema(description = "What it cost and who paid.") @Nullable
        List<@NotNull @Valid TextRequest> cost,

        @NotEmpty @Size(max = 100) @Schema(description = "Where it was tried, with the evidence found there.")
        List<@NotNull @Valid PlaceRequest> places,

        @NotEmpty
        @Size(max = 6)
        @Schema(
                examples = "[\"health-and-nutrition\"]",
                description = "Thematic areas, as listed at /v1/codelists/thematic-areas.")
        List<@NotNull @Size(max = 50) String> themes,

        @Size(max = 100)
        @Schema(examples = "[\"NFHS-STUNT\"]", description = "Codes of the indicators it is about.")
        @Nullable
        List<@NotNull @Size(max = 40) String> indicators,

        @Size(max = 60)
        @Schema(
                examples = "cas_0193d4a033c07b3e8a4f2f6d1c9e0a33",
                description =
                        "The support case it answers; its story then carries on here. Fixed with the first version.")
        @Nullable
        String supportCase) {

    /// Where it was tried.
    @Schema(description = "A place where the practice was tried, and the evidence found there.")
    public record PlaceRequest(
            @NotBlank @Size(max = 10) @Schema(examples = "D445", description = "Area code.")
            String area,

            @NotBlank @Size(max = 60) @Schema(examples = "FY2024-25", description = "When, as a period or in words.")
            String period,

            @Size(max = 50)
            @Schema(description = "Documents that show it; none means the practice rests on testimony.")
            @Nullable
            List<@NotNull @Valid DocumentRequest> evidence) {}

    /// A document that lies elsewhere.
    @Schema(description = "A document that lies elsewhere; nothing is uploaded.")
    public record DocumentRequest(
            @NotBlank @Size(max = 300) @Schema(examples = "Weighing registers, 412 centres", description = "Title.")
            String title,

            @NotBlank
            @Size(max = 1000)
            @Pattern(regexp = "https?://.+")
            @Schema(examples = "https://dahod.example.gov.in/registers.pdf", description = "Where it lies.")
            String url,

            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = "[a-z]+/[A-Za-z0-9.+-]+")
            @Schema(examples = "application/pdf", description = "Media type.")
            String mediaType,

            @Min(1) @Max(10_000_000_000L) @Schema(examples = "183204", description = "Size in bytes.")
            long bytes,

            @NotBlank
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    description = "SHA-256 of its bytes in lower-case hexadecimal.",
                    maxLength = 64)
            String sha256) {}
}
