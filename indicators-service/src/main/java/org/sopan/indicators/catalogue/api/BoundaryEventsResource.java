package org.sopan.indicators.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.BoundaryEvent;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.kit.paging.PageRequest;

/// Changes of the administrative map.
@Path("/v1/boundary-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class BoundaryEventsResource {

    private final CatalogueAnswers answers;

    BoundaryEventsResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listBoundaryEvents",
            summary = "List boundary events",
            description = "Renamed, split, merged, carved out, moved: what happened to areas, and when. An area begins "
                    + "and ends to be by these.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events.",
            content = @Content(schema = @Schema(implementation = BoundaryEventPage.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(
            @QueryParam("area")
                    @Parameter(description = "Only events this area has a part in.", example = "D509")
                    @Nullable
                    AreaCode area,
            @BeanParam @Valid PageRequest page) {
        return answers.page(
                page,
                catalogue -> catalogue.all(DefinitionKind.BOUNDARY_EVENT, BoundaryEvent.class).stream()
                        .filter(event -> area == null
                                || event.predecessors().contains(area)
                                || event.successors().contains(area))
                        .toList(),
                BoundaryEvent::key,
                (event, catalogue) -> BoundaryEventView.of(event));
    }

    /// An event as it is shown.
    @Schema(name = "BoundaryEvent", description = "A change of the administrative map.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoundaryEventView(
            @Schema(examples = "khammam-2016", maxLength = 80)
            String code,

            @Schema(
                    examples = "carved-out",
                    enumeration = {"renamed", "split", "merged", "carved-out", "moved"})
            String change,

            @Schema(examples = "2016-10-11", description = "First day on which it holds.")
            LocalDate on,

            @Schema(maxItems = 100) List<String> predecessors,

            @Schema(maxItems = 100, description = "An area that goes on is among both.")
            List<String> successors,

            @Schema(maxLength = 500) @Nullable String note) {

        static BoundaryEventView of(BoundaryEvent event) {
            return new BoundaryEventView(
                    event.code(),
                    event.change().word(),
                    event.on(),
                    event.predecessors().stream().map(AreaCode::value).toList(),
                    event.successors().stream().map(AreaCode::value).toList(),
                    event.note());
        }
    }

    /// For the document: a page of events.
    @Schema(name = "BoundaryEventPage")
    public record BoundaryEventPage(
            List<BoundaryEventView> items, @Nullable String next) {}
}
