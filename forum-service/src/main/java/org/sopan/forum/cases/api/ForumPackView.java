package org.sopan.forum.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.cases.CaseRule;
import org.sopan.forum.cases.Condition;
import org.sopan.forum.cases.ForumPack;

/// What the forum knows about a programme, on the wire.
@Schema(description = "What the forum knows about a programme.")
public record ForumPackView(
        @Schema(examples = "NFHS", maxLength = 20) String programme,
        @Schema(examples = "1", maxLength = 20) String version,

        @Schema(description = "Where the facts come from.", maxLength = 1000)
        String source,

        @Schema(maxItems = 100) List<ForumPackRequest.MappingRequest> crosswalk,
        @Schema(maxItems = 100) List<RuleView> rules,
        @Schema(maxItems = 100) List<ForumPackRequest.AwardRequest> awards) {

    static ForumPackView of(ForumPack pack) {
        return new ForumPackView(
                pack.programme().value(),
                pack.version(),
                pack.source(),
                pack.crosswalk().stream()
                        .map(line -> new ForumPackRequest.MappingRequest(
                                line.theme(), line.thematicArea(), line.assumed(), line.note()))
                        .toList(),
                pack.rules().stream().map(RuleView::of).toList(),
                pack.awards().stream()
                        .map(award -> new ForumPackRequest.AwardRequest(
                                award.code(),
                                award.node(),
                                award.measure().word(),
                                award.rank(),
                                award.amount(),
                                award.note()))
                        .toList());
    }

    /// A rule in force.
    @Schema(name = "CaseRuleView", description = "A rule by which a release opens support cases.")
    public record RuleView(
            @Schema(examples = "NFHS-LOWEST-TENTH", maxLength = 60)
            String code,

            @Schema(examples = "1", minimum = "1", maximum = "100000", description = "Grows when the rule changes.")
            int version,

            @Schema(examples = "NFHS", maxLength = 20) String programme,
            @Schema(examples = "all", maxLength = 50) String node,
            @Schema(examples = "score", maxLength = 5) String measure,
            ConditionView condition) {

        static RuleView of(CaseRule rule) {
            return new RuleView(
                    rule.code(),
                    rule.version(),
                    rule.programme().value(),
                    rule.node(),
                    rule.measure().word(),
                    ConditionView.of(rule.condition()));
        }
    }

    /// When a rule speaks.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseConditionView", description = "When a rule speaks.")
    public record ConditionView(
            @Schema(examples = "lowest-share", maxLength = 15)
            String kind,

            @Schema(examples = "0.1", minimum = "0", maximum = "0.5") @Nullable
            BigDecimal share,

            @Schema(examples = "20", minimum = "1", maximum = "100000") @Nullable
            Integer places) {

        static ConditionView of(Condition condition) {
            return switch (condition) {
                case Condition.LowestShare(var share) -> new ConditionView("lowest-share", share, null);
                case Condition.LowestPlaces(var places) -> new ConditionView("lowest-places", null, places);
                case Condition.Fall(var places) -> new ConditionView("fall", null, places);
            };
        }
    }
}
