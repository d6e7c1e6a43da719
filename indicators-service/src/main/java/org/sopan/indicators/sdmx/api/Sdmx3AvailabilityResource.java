package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.observation.api.FigureAnswers;
import org.sopan.indicators.observation.api.Wording;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.sdmx.api.StructureDocument.Data;

/// Which codes have figures, by SDMX's REST interface 3.0: what clients fill their pickers with.
@Path("/sdmx/observations/3.0/availability/dataflow/{agency}/{id}")
@Produces(StructureAnswers.JSON)
@RunOnVirtualThread
@Tag(name = "SDMX")
public class Sdmx3AvailabilityResource {

    private static final String ALL = "*";
    private static final String COMPONENTS = "[*]|FREQ|REF_AREA|INDICATOR|SOURCE|TIME_PERIOD";
    private static final String MODE = "`exact`: what the data query with the same key and filters gives.";

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
    @Operation(
            operationId = "sdmx3Available",
            summary = "SDMX 3.0: what a dataflow holds",
            description = "A data constraint whose cube region lists the codes of each dimension that figures have, the"
                    + " first and last period, and as annotations the numbers of series and observations.")
    @Parameter(
            name = "c",
            in = ParameterIn.QUERY,
            style = ParameterStyle.DEEPOBJECT,
            explode = Explode.TRUE,
            description = Sdmx3DataResource.FILTERS,
            schema = @Schema(type = SchemaType.OBJECT, maxProperties = 9))
    @APIResponse(
            responseCode = "200",
            description = "A structure message with one constraint.",
            content = @Content(mediaType = StructureAnswers.JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response ofFlow(
            @PathParam("agency")
                    @Pattern(regexp = Sdmx3DataResource.AGENCY)
                    @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id")
                    @Pattern(regexp = Sdmx3DataResource.ID)
                    @Parameter(description = "Dataflow.", example = "NFHS")
                    String id,
            @QueryParam("mode")
                    @DefaultValue("exact")
                    @Pattern(regexp = "exact")
                    @Parameter(description = MODE, example = "exact")
                    String mode) {
        return answer(id, ALL, ALL);
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "sdmx3AvailableInVersion",
            summary = "SDMX 3.0: what a version of a dataflow holds",
            description = "A data constraint whose cube region lists the codes of each dimension that figures have, the"
                    + " first and last period, and as annotations the numbers of series and observations.")
    @Parameter(
            name = "c",
            in = ParameterIn.QUERY,
            style = ParameterStyle.DEEPOBJECT,
            explode = Explode.TRUE,
            description = Sdmx3DataResource.FILTERS,
            schema = @Schema(type = SchemaType.OBJECT, maxProperties = 9))
    @APIResponse(
            responseCode = "200",
            description = "A structure message with one constraint.",
            content = @Content(mediaType = StructureAnswers.JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response ofVersion(
            @PathParam("agency")
                    @Pattern(regexp = Sdmx3DataResource.AGENCY)
                    @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id")
                    @Pattern(regexp = Sdmx3DataResource.ID)
                    @Parameter(description = "Dataflow.", example = "NFHS")
                    String id,
            @PathParam("version")
                    @Pattern(regexp = Sdmx3DataResource.VERSION)
                    @Parameter(description = "Version.", example = "1.0")
                    String version,
            @QueryParam("mode")
                    @DefaultValue("exact")
                    @Pattern(regexp = "exact")
                    @Parameter(description = MODE, example = "exact")
                    String mode) {
        return answer(id, ALL, ALL);
    }

    @GET
    @Path("/{version}/{key}")
    @Operation(
            operationId = "sdmx3AvailableOfKey",
            summary = "SDMX 3.0: what there is of some series",
            description = "A data constraint whose cube region lists the codes of each dimension that figures have, the"
                    + " first and last period, and as annotations the numbers of series and observations.")
    @Parameter(
            name = "c",
            in = ParameterIn.QUERY,
            style = ParameterStyle.DEEPOBJECT,
            explode = Explode.TRUE,
            description = Sdmx3DataResource.FILTERS,
            schema = @Schema(type = SchemaType.OBJECT, maxProperties = 9))
    @APIResponse(
            responseCode = "200",
            description = "A structure message with one constraint.",
            content = @Content(mediaType = StructureAnswers.JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response ofKey(
            @PathParam("agency")
                    @Pattern(regexp = Sdmx3DataResource.AGENCY)
                    @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id")
                    @Pattern(regexp = Sdmx3DataResource.ID)
                    @Parameter(description = "Dataflow.", example = "NFHS")
                    String id,
            @PathParam("version")
                    @Pattern(regexp = Sdmx3DataResource.VERSION)
                    @Parameter(description = "Version.", example = "1.0")
                    String version,
            @PathParam("key") @Size(max = 4000) @Parameter(description = "Which series.", example = "A.D475")
                    String key,
            @QueryParam("mode")
                    @DefaultValue("exact")
                    @Pattern(regexp = "exact")
                    @Parameter(description = MODE, example = "exact")
                    String mode) {
        return answer(id, key, ALL);
    }

    @GET
    @Path("/{version}/{key}/{component}")
    @Operation(
            operationId = "sdmx3AvailableOfDimension",
            summary = "SDMX 3.0: which codes of a dimension there are",
            description = "A data constraint whose cube region lists the codes of each dimension that figures have, the"
                    + " first and last period, and as annotations the numbers of series and observations.")
    @Parameter(
            name = "c",
            in = ParameterIn.QUERY,
            style = ParameterStyle.DEEPOBJECT,
            explode = Explode.TRUE,
            description = Sdmx3DataResource.FILTERS,
            schema = @Schema(type = SchemaType.OBJECT, maxProperties = 9))
    @APIResponse(
            responseCode = "200",
            description = "A structure message with one constraint.",
            content = @Content(mediaType = StructureAnswers.JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response ofDimension(
            @PathParam("agency")
                    @Pattern(regexp = Sdmx3DataResource.AGENCY)
                    @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id")
                    @Pattern(regexp = Sdmx3DataResource.ID)
                    @Parameter(description = "Dataflow.", example = "NFHS")
                    String id,
            @PathParam("version")
                    @Pattern(regexp = Sdmx3DataResource.VERSION)
                    @Parameter(description = "Version.", example = "1.0")
                    String version,
            @PathParam("key") @Size(max = 4000) @Parameter(description = "Which series.", example = "A.D475")
                    String key,
            @PathParam("component")
                    @Pattern(regexp = COMPONENTS)
                    @Parameter(description = "One dimension, or `*`.", example = "INDICATOR")
                    String component,
            @QueryParam("mode")
                    @DefaultValue("exact")
                    @Pattern(regexp = "exact")
                    @Parameter(description = MODE, example = "exact")
                    String mode) {
        return answer(id, key, component);
    }

    private Response answer(String id, String key, String component) {
        var flow = flows.readable(id);
        var series = filters.of(key);
        var times = series.filters();
        var everything =
                new Selection(null, null, null, times.from(), times.to(), null, null, Knowledge.NOW, reach.get());
        var selection = SdmxTables.narrowed(flow.programme(), everything, series);
        return answers.answer("sdmx-json", () -> {
            var availability = new Availability(series);
            observations.forEach(selection, availability::take);
            var data = new Data(
                    List.of(), List.of(), List.of(), List.of(), List.of(availability.constraint(flow, component)));
            return Response.ok(new StructureDocuments(wording.language()).of(data, clock.instant()))
                    .type(StructureAnswers.VERSIONED);
        });
    }
}
