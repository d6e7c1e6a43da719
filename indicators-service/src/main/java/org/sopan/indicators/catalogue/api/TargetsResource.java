package org.sopan.indicators.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Target;
import org.sopan.kit.paging.PageRequest;

/// Values that are to be reached.
@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class TargetsResource {

    private final CatalogueAnswers answers;

    TargetsResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listTargets",
            summary = "List targets",
            description = "Values that are to be reached by an area, or by all, at the end of a period.")
    @APIResponse(
            responseCode = "200",
            description = "A page of targets.",
            content = @Content(schema = @Schema(implementation = TargetPage.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(
            @QueryParam("indicator")
                    @Pattern(regexp = IndicatorCode.PATTERN)
                    @Parameter(description = "Only targets of this indicator.", example = "NFHS-ANC1")
                    @Nullable
                    String indicator,
            @BeanParam @Valid PageRequest page) {
        return answers.page(
                page,
                catalogue -> catalogue.all(DefinitionKind.TARGET, Target.class).stream()
                        .filter(target ->
                                indicator == null || target.indicator().value().equals(indicator))
                        .toList(),
                Target::key,
                (target, catalogue) -> TargetView.of(target));
    }

    /// A target as it is shown.
    @Schema(name = "Target", description = "A value that is to be reached.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetView(
            @Schema(examples = "NFHS-ANC1", maxLength = 40) String indicator,

            @Schema(examples = "D445", maxLength = 10, description = "Absent: all areas.") @Nullable
            String area,

            @Schema(examples = "2030", maxLength = 20) String by,
            @Schema(examples = "95") BigDecimal value,
            @Schema(maxLength = 1000) String source) {

        static TargetView of(Target target) {
            var area = target.area();
            return new TargetView(
                    target.indicator().value(),
                    area == null ? null : area.value(),
                    target.by().value(),
                    target.value(),
                    target.source());
        }
    }

    /// For the document: a page of targets.
    @Schema(name = "TargetPage")
    public record TargetPage(
            List<TargetView> items, @Nullable String next) {}
}
