package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.formats.FormatRequest;
import org.sopan.formats.Formats;
import org.sopan.formats.Shape;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.observation.api.InstantParameters;
import org.sopan.indicators.observation.api.Streams;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.sdmx.ComponentFilters;
import org.sopan.indicators.sdmx.SeriesFilter;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Figures by SDMX's REST interface 3.0. `asOf`, `updatedAfter` and `includeHistory` read the revisions.
@Path("/sdmx/observations/3.0/data/dataflow/{agency}/{id}/{version}")
@Produces({Streams.SDMX_JSON, Streams.SDMX_CSV})
@RunOnVirtualThread
@Tag(name = "SDMX")
public class Sdmx3DataResource {

    static final String AGENCY = "[*]|all|SOPAN";
    static final String VERSION = "[*+~]|latest|all|1\\.0";
    private static final String ID = "[A-Z0-9-]{1,20}";

    private final SdmxFlows flows;
    private final SdmxTables tables;
    private final InstantParameters instants;
    private final CurrentReach reach;
    private final Formats formats;
    private final Streams streams;
    private final UriInfo address;

    Sdmx3DataResource(
            SdmxFlows flows,
            SdmxTables tables,
            InstantParameters instants,
            CurrentReach reach,
            Formats formats,
            Streams streams,
            UriInfo address) {
        this.flows = flows;
        this.tables = tables;
        this.instants = instants;
        this.reach = reach;
        this.formats = formats;
        this.streams = streams;
        this.address = address;
    }

    @GET
    @Operation(
            operationId = "sdmx3AllData",
            summary = "SDMX 3.0: read a dataflow",
            description = "All series of a programme's members, or those that pass the filters `c[…]`.")
    @Parameter(
            name = "c",
            in = ParameterIn.QUERY,
            style = ParameterStyle.DEEPOBJECT,
            explode = Explode.TRUE,
            description =
                    "Filters: `c[REF_AREA]=D381,D383`, `c[INDICATOR]=sw:NFHS-A`, `c[TIME_PERIOD]=ge:2015+le:2020`.",
            schema = @Schema(type = SchemaType.OBJECT, maxProperties = 5))
    @APIResponse(
            responseCode = "200",
            description = "A data message.",
            content = {
                @Content(mediaType = Streams.SDMX_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = Streams.SDMX_CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = """
                                                STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SOURCE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,REVISION,UPDATED
                                                dataflow,SOPAN:NFHS(1.0),I,A,D475,NFHS-ANC1,survey,2020,84.6,A,1,2026-11-22T10:15:30Z
                                                """))
            })
    public Response all(
            @PathParam("agency") @Pattern(regexp = AGENCY) @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = "Dataflow.", example = "NFHS") String id,
            @PathParam("version") @Pattern(regexp = VERSION) @Parameter(description = "Version.", example = "1.0")
                    String version,
            @BeanParam @Valid Sdmx3Query query,
            @BeanParam @Valid FormatRequest format) {
        return answer(id, "*", query, format);
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "sdmx3Data", summary = "SDMX 3.0: read series", description = """
                    Series of a programme's members by key: FREQ.REF_AREA.INDICATOR.SOURCE, each a code or `*`; several \
                    keys are joined by commas. Filters `c[…]` narrow further.""")
    @Parameter(
            name = "c",
            in = ParameterIn.QUERY,
            style = ParameterStyle.DEEPOBJECT,
            explode = Explode.TRUE,
            description =
                    "Filters: `c[REF_AREA]=D381,D383`, `c[INDICATOR]=sw:NFHS-A`, `c[TIME_PERIOD]=ge:2015+le:2020`.",
            schema = @Schema(type = SchemaType.OBJECT, maxProperties = 5))
    @APIResponse(
            responseCode = "200",
            description = "A data message.",
            content = {
                @Content(mediaType = Streams.SDMX_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Streams.SDMX_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response series(
            @PathParam("agency") @Pattern(regexp = AGENCY) @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = "Dataflow.", example = "NFHS") String id,
            @PathParam("version") @Pattern(regexp = VERSION) @Parameter(description = "Version.", example = "1.0")
                    String version,
            @PathParam("key")
                    @Size(max = 4000)
                    @Parameter(description = "Which series.", example = "A.D475.NFHS-ANC1.survey")
                    String key,
            @BeanParam @Valid Sdmx3Query query,
            @BeanParam @Valid FormatRequest format) {
        return answer(id, key, query, format);
    }

    private Response answer(String id, String key, Sdmx3Query query, FormatRequest format) {
        var chosen = formats.choose(format, Set.of(Shape.SDMX));
        var flow = flows.readable(id);
        var filters = filters();
        var series = new SeriesFilter(understood("key", () -> SeriesFilter.keys(key)), filters);
        var asOf = instants.past("asOf", query.asOf());
        var updatedAfter = instants.read("updatedAfter", query.updatedAfter());
        var until = asOf == null && updatedAfter != null ? instants.settledNow() : asOf;
        var knowledge = new Knowledge(until, updatedAfter, null, query.includeHistory());
        var selection = new Selection(
                null, null, filters.periods(), filters.from(), filters.to(), null, null, knowledge, reach.get());
        var table = tables.of(flow, selection, options(query, series));
        return streams.answer(table, chosen, format);
    }

    private static FlowOptions options(Sdmx3Query query, SeriesFilter series) {
        var first = query.firstNObservations();
        var last = query.lastNObservations();
        return new FlowOptions(
                series,
                query.flat(),
                first == null ? 0 : first,
                last == null ? 0 : last,
                !query.measures().equals("none"),
                understood("attributes", query::attributeIds),
                query.updatedAfter() != null,
                query.includeHistory());
    }

    private ComponentFilters filters() {
        var filters = new ComponentFilters();
        address.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith("c[") && name.endsWith("]")) {
                var component = name.substring(2, name.length() - 1);
                values.forEach(value -> understood(name, () -> {
                    filters.add(component, value);
                    return component;
                }));
            }
        });
        return filters;
    }

    private static <T> T understood(String parameter, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            var detail = String.valueOf(e.getMessage());
            throw new Problem(
                    ErrorCode.INVALID_PARAMETER,
                    detail,
                    List.of(Violation.at(parameter, "unreadable-parameter", detail)));
        }
    }
}
