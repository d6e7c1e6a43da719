package org.sopan.forum.cases.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.cases.CaseRule;

/// What the forum knows about a programme, as its pack writes it.
@Schema(
        description = "What the forum knows about a programme: crosswalk, support-case rules, award rules. The same "
                + "document lies in packs/<programme>/forum.json.")
public record ForumPackRequest(
        @NotBlank @Size(max = 20) @Schema(examples = "1", description = "Version of the document.")
        String version,

        @NotBlank @Size(max = 1000) @Schema(description = "Where the facts come from.")
        String source,

        @NotEmpty @Size(max = 100) @Schema(description = "The thematic area of each theme of the programme.")
        List<@NotNull @Valid MappingRequest> crosswalk,

        @NotNull @Size(max = 100) @Schema(description = "Rules by which a release opens support cases.")
        List<@NotNull @Valid RuleRequest> rules,

        @NotNull @Size(max = 100) @Schema(description = "What a rank entitles to.")
        List<@NotNull @Valid AwardRequest> awards) {

    /// A line of the crosswalk.
    @Schema(name = "ThemeMapping", description = "A theme of the programme and the thematic area it belongs to.")
    public record MappingRequest(
            @NotBlank @Size(max = 50) @Schema(examples = "nutrition", description = "The programme's own theme.")
            String theme,

            @NotBlank
            @Size(max = 50)
            @Schema(
                    examples = "health-and-nutrition",
                    description = "Thematic area, as listed at /v1/codelists/thematic-areas.")
            String thematicArea,

            @Schema(examples = "false", description = "Whether no published source says so.")
            boolean assumed,

            @Size(max = 500) @Schema(description = "Why.") @Nullable
            String note) {}

    /// A rule.
    @Schema(name = "CaseRuleRequest", description = "A rule by which a release opens support cases.")
    public record RuleRequest(
            @NotBlank
            @Pattern(regexp = CaseRule.CODE)
            @Schema(examples = "NFHS-LOWEST-TENTH", description = "Code of the rule.", maxLength = 60)
            String code,

            @NotBlank
            @Size(max = 50)
            @Schema(examples = "all", description = "all, a theme of the programme, or each for every theme by itself.")
            String node,

            @NotBlank
            @Pattern(regexp = "score|delta")
            @Schema(examples = "score", description = "score or delta.", maxLength = 5)
            String measure,

            @NotNull @Valid ConditionRequest condition) {}

    /// When a rule speaks.
    @Schema(
            name = "CaseCondition",
            description = "lowest-share with share, lowest-places or fall with places. Equal ranks that straddle a "
                    + "cut-off are all taken and marked.")
    public record ConditionRequest(
            @NotBlank
            @Pattern(regexp = "lowest-share|lowest-places|fall")
            @Schema(examples = "lowest-share", description = "lowest-share, lowest-places or fall.", maxLength = 15)
            String kind,

            @Schema(
                    examples = "0.1",
                    minimum = "0",
                    maximum = "0.5",
                    description = "Of those ranked; every rank above (1 − share) · N.")
            @Nullable
            BigDecimal share,

            @Min(1)
            @Max(100_000)
            @Schema(examples = "20", description = "Lowest places, or places fallen since the base period.")
            @Nullable
            Integer places) {}

    /// An award.
    @Schema(name = "AwardRule", description = "What a rank entitles to.")
    public record AwardRequest(
            @NotBlank
            @Pattern(regexp = CaseRule.CODE)
            @Schema(examples = "ADP-FIRST", description = "Code of the rule.", maxLength = 60)
            String code,

            @NotBlank
            @Size(max = 50)
            @Schema(examples = "all", description = "all, zone, or each for every thematic area by itself.")
            String node,

            @NotBlank
            @Pattern(regexp = "score|delta")
            @Schema(examples = "delta", description = "score or delta.", maxLength = 5)
            String measure,

            @Min(1) @Max(1000) @Schema(examples = "1", description = "The rank that is entitled.")
            int rank,

            @Min(1)
            @Max(1_000_000_000_000L)
            @Schema(examples = "100000000", description = "In rupees; 1 crore is 10,000,000.")
            long amount,

            @Size(max = 500) @Schema(description = "What to know.") @Nullable
            String note) {}
}
