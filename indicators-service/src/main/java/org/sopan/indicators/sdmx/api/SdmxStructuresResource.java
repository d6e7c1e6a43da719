package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.kit.http.ForeignParameters;

/// Structures by SDMX's REST interface 2.1. One dataflow per programme.
@ForeignParameters
@Path("/sdmx/observations/2.1")
@RunOnVirtualThread
@Tag(name = "SDMX", description = "For standard clients: SDMX REST 2.1 with SDMX-ML 2.1.")
@APIResponse(
        responseCode = "200",
        description = "A structure message.",
        content = @Content(mediaType = SdmxStructuresResource.TYPE, schema = @Schema(type = SchemaType.STRING)))
@APIResponse(responseCode = "304", description = "The caller has this version already.")
public class SdmxStructuresResource {

    static final String TYPE = "application/vnd.sdmx.structure+xml;version=2.1";
    private static final String ANY = "all|latest|\\*|1\\.0";
    private static final String AGENCY = "all|\\*|SOPAN";
    private static final String ID = "[A-Za-z0-9_*-]{1,60}";

    private final CurrentCatalogue current;
    private final StructureAnswers answers;
    private final Clock clock;

    SdmxStructuresResource(CurrentCatalogue current, StructureAnswers answers, Clock clock) {
        this.current = current;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Path("/dataflow/{agency}/{id}/{version}")
    @Operation(
            operationId = "sdmxDataflows",
            summary = "SDMX: list dataflows",
            description = "One dataflow per programme; `all` and `latest` are understood.")
    public Response dataflows(
            @PathParam("agency") @Pattern(regexp = AGENCY) @Parameter(description = "Agency.", example = "all")
                    String agency,
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = "Dataflow.", example = "all") String id,
            @PathParam("version") @Pattern(regexp = ANY) @Parameter(description = "Version.", example = "latest")
                    String version) {
        var flows = SdmxFlows.of(current.get()).stream()
                .filter(flow -> SdmxFlows.isAny(id) || flow.id().equals(id))
                .toList();
        SdmxFlows.requireFound(flows, "dataflow", id);
        return answer(new StructureMessage(clock.instant(), flows, List.of(), Map.of(), false));
    }

    @GET
    @Path("/datastructure/{agency}/{id}/{version}")
    @Operation(
            operationId = "sdmxDatastructure",
            summary = "SDMX: read a data structure",
            description =
                    "Dimensions FREQ, REF_AREA, INDICATOR, SOURCE and TIME_PERIOD. With `references` also what it "
                            + "refers to.")
    public Response structures(
            @PathParam("agency") @Pattern(regexp = AGENCY) @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = "Structure.", example = "DSD_NFHS")
                    String id,
            @PathParam("version") @Pattern(regexp = ANY) @Parameter(description = "Version.", example = "1.0")
                    String version,
            @QueryParam("references")
                    @DefaultValue("none")
                    @Pattern(regexp = "none|parents|parentsandsiblings|children|descendants|all")
                    @Parameter(description = "What else is to come with it.", example = "children")
                    String references) {
        var catalogue = current.get();
        var flows = SdmxFlows.of(catalogue).stream()
                .filter(flow -> SdmxFlows.isAny(id) || flow.structure().equals(id))
                .toList();
        SdmxFlows.requireFound(flows, "datastructure", id);
        boolean children = List.of("children", "descendants", "all").contains(references);
        var lists = new LinkedHashMap<String, Map<String, Map<String, String>>>();
        if (children) {
            flows.forEach(flow -> lists.putAll(flow.codelists(catalogue)));
        }
        return answer(new StructureMessage(clock.instant(), List.of(), flows, lists, children));
    }

    @GET
    @Path("/codelist/{agency}/{id}/{version}")
    @Operation(
            operationId = "sdmxCodelist",
            summary = "SDMX: read a code list",
            description = "Codes and names, such as CL_AREA_NFHS.")
    public Response codelists(
            @PathParam("agency") @Pattern(regexp = AGENCY) @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = "Code list.", example = "CL_AREA_NFHS")
                    String id,
            @PathParam("version") @Pattern(regexp = ANY) @Parameter(description = "Version.", example = "latest")
                    String version) {
        var catalogue = current.get();
        var lists = new LinkedHashMap<String, Map<String, Map<String, String>>>();
        for (var flow : SdmxFlows.of(catalogue)) {
            flow.codelists(catalogue).forEach((name, codes) -> {
                if (SdmxFlows.isAny(id) || name.equals(id)) {
                    lists.put(name, codes);
                }
            });
        }
        SdmxFlows.requireFound(List.copyOf(lists.keySet()), "codelist", id);
        return answer(new StructureMessage(clock.instant(), List.of(), List.of(), lists, false));
    }

    private Response answer(StructureMessage message) {
        return answers.answer(message, TYPE);
    }
}
