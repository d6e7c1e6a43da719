package org.sopan.indicators.intake.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.intake.Rule;

/// What rows are checked for.
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions")
public class RulesResource {

    @GET
    @Operation(
            operationId = "listRules",
            summary = "List the rules",
            description = "Everything a row is checked for. Errors refuse the row; warnings accept it with a remark.")
    @APIResponse(responseCode = "200", description = "All rules.")
    public List<RuleView> list() {
        return Arrays.stream(Rule.values()).map(RuleView::of).toList();
    }

    /// A rule.
    @Schema(name = "Rule", description = "Something a row is checked for.")
    public record RuleView(
            @Schema(examples = "value-out-of-range") String code,

            @Schema(
                    examples = "error",
                    enumeration = {"error", "warning"})
            String severity,

            @Schema(examples = "The value lies within the indicator's range")
            String promise) {

        static RuleView of(Rule rule) {
            return new RuleView(rule.code(), rule.refuses() ? "error" : "warning", rule.promise());
        }
    }
}
