package org.sopan.indicators.finding.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody says to a finding.
@Schema(name = "FindingAnswerRequest", description = "What somebody says to a finding.")
public record AnswerRequest(
        @NotNull
        @Pattern(regexp = "comment|correction|confirmation")
        @Schema(
                examples = "confirmation",
                description =
                        "`correction`: figures were or will be pushed anew; `confirmation`: they are right as they "
                                + "are; `comment`: neither.")
        String kind,

        @NotBlank @Size(max = 2000) @Schema(examples = "the district was divided in that year")
        String text) {}
