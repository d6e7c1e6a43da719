package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.observation.api.FigureAnswers;
import org.sopan.indicators.observation.api.Wording;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.sdmx.api.StructureDocument.Data;
import org.sopan.kit.http.ForeignParameters;

/// Which codes have figures, by SDMX's REST interface 3.0: what clients fill their pickers with.
@ForeignParameters
@Path("/sdmx/observations/3.0/availability/dataflow/{agency}/{id}")
@Produces(StructureAnswers.JSON)
@RunOnVirtualThread
@Tag(name = "SDMX")
@APIResponse(
        responseCode = "200",
        description = "A structure message with one constraint.",
        content = @Content(mediaType = StructureAnswers.JSON, schema = @Schema(type = SchemaType.OBJECT)))
@APIResponse(responseCode = "304", description = "The caller has this version already.")
public class Sdmx3AvailabilityResource {

    private static final String WHAT =
            "A data constraint whose cube region lists the codes of each dimension that figures have, the"
                    + " first and last period, and as annotations the numbers of series and observations.";

    private final SdmxFlows flows;
    private final Sdmx3Filters filters;
    private final Observations observations;
    private final CurrentReach reach;
    private final FigureAnswers answers;
    private final Wording wording;
    private final Clock clock;

    Sdmx3AvailabilityResource(
            SdmxFlows flows,
            Sdmx3Filters filters,
            Observations observations,
            CurrentReach reach,
            FigureAnswers answers,
            Wording wording,
            Clock clock) {
        this.flows = flows;
        this.filters = filters;
        this.observations = observations;
        this.reach = reach;
        this.answers = answers;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "sdmx3Available", summary = "SDMX 3.0: what a dataflow holds", description = WHAT)
    public Response ofFlow(@BeanParam @Valid Sdmx3Flow flow, @BeanParam @Valid Sdmx3AvailabilityQuery query) {
        return answer(flow, query);
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "sdmx3AvailableInVersion",
            summary = "SDMX 3.0: what a version of a dataflow holds",
            description = WHAT)
    public Response ofVersion(@BeanParam @Valid Sdmx3Flow flow, @BeanParam @Valid Sdmx3AvailabilityQuery query) {
        return answer(flow, query);
    }

    @GET
    @Path("/{version}/{key}")
    @Operation(
            operationId = "sdmx3AvailableOfKey",
            summary = "SDMX 3.0: what there is of some series",
            description = WHAT)
    public Response ofKey(@BeanParam @Valid Sdmx3Flow flow, @BeanParam @Valid Sdmx3AvailabilityQuery query) {
        return answer(flow, query);
    }

    @GET
    @Path("/{version}/{key}/{component}")
    @Operation(
            operationId = "sdmx3AvailableOfDimension",
            summary = "SDMX 3.0: which codes of a dimension there are",
            description = WHAT)
    public Response ofDimension(@BeanParam @Valid Sdmx3Flow flow, @BeanParam @Valid Sdmx3AvailabilityQuery query) {
        return answer(flow, query);
    }

    private Response answer(Sdmx3Flow asked, Sdmx3AvailabilityQuery query) {
        var flow = flows.readable(asked.id());
        var series = filters.of(query.key());
        var times = series.filters();
        var everything =
                new Selection(null, null, null, times.from(), times.to(), null, null, Knowledge.NOW, reach.get());
        var selection = SdmxTables.narrowed(flow.programme(), everything, series);
        return answers.answer("sdmx-json", () -> {
            var availability = new Availability(series);
            observations.forEach(selection, availability::take);
            var data = new Data(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(availability.constraint(flow, query.component())));
            return Response.ok(new StructureDocuments(wording.language()).of(data, clock.instant()))
                    .type(StructureAnswers.VERSIONED);
        });
    }
}
