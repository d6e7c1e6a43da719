package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.sopan.indicators.observation.api.FigureAnswers;
import org.sopan.indicators.observation.api.InstantParameters;
import org.sopan.indicators.observation.api.Streams;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.sdmx.SeriesFilter;
import org.sopan.kit.http.ForeignParameters;

/// Figures by SDMX's REST interface 3.0. `asOf`, `updatedAfter` and `includeHistory` read the revisions.
@ForeignParameters
@Path("/sdmx/observations/3.0/data/dataflow/{agency}/{id}")
@Produces({Streams.SDMX_JSON, Streams.SDMX_CSV})
@RunOnVirtualThread
@Tag(name = "SDMX")
@APIResponse(
        responseCode = "200",
        description = "A data message.",
        content = {
            @Content(mediaType = Streams.SDMX_JSON, schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = Streams.SDMX_CSV, schema = @Schema(type = SchemaType.STRING))
        })
@APIResponse(responseCode = "304", description = "The caller has this version already.")
public class Sdmx3DataResource {

    private final SdmxFlows flows;
    private final SdmxTables tables;
    private final Sdmx3Filters filters;
    private final InstantParameters instants;
    private final CurrentReach reach;
    private final Formats formats;
    private final Streams streams;
    private final FigureAnswers answers;

    Sdmx3DataResource(
            SdmxFlows flows,
            SdmxTables tables,
            Sdmx3Filters filters,
            InstantParameters instants,
            CurrentReach reach,
            Formats formats,
            Streams streams,
            FigureAnswers answers) {
        this.flows = flows;
        this.tables = tables;
        this.filters = filters;
        this.instants = instants;
        this.reach = reach;
        this.formats = formats;
        this.streams = streams;
        this.answers = answers;
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "sdmx3AllData",
            summary = "SDMX 3.0: read a dataflow",
            description = "All series of a programme's members, or those that pass the filters `c[…]`.")
    @APIResponse(
            responseCode = "200",
            description = "A data message.",
            content = {
                @Content(mediaType = Streams.SDMX_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = Streams.SDMX_CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = """
                                                STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SOURCE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,REVISION,UPDATED,UNIT_MEASURE,COMMENT_OBS,NUMERATOR,DENOMINATOR
                                                dataflow,SOPAN:NFHS(1.0),I,A,D475,NFHS-ANC1,survey,2020,84.6,A,1,2026-11-22T10:15:30Z,PERCENT,,,
                                                """))
            })
    public Response all(
            @BeanParam @Valid Sdmx3Flow flow,
            @BeanParam @Valid Sdmx3Query query,
            @BeanParam @Valid FormatRequest format) {
        return answer(flow, Sdmx3Flow.ALL, query, format);
    }

    @GET
    @Operation(
            operationId = "sdmx3DataOfAnyVersion",
            summary = "SDMX 3.0: read a dataflow of any version",
            description = "As with the version `*`.")
    public Response ofAnyVersion(
            @BeanParam @Valid Sdmx3Flow flow,
            @BeanParam @Valid Sdmx3Query query,
            @BeanParam @Valid FormatRequest format) {
        return answer(flow, Sdmx3Flow.ALL, query, format);
    }

    @GET
    @Path("/{version}/{key}")
    @Operation(operationId = "sdmx3Data", summary = "SDMX 3.0: read series", description = """
                    Series of a programme's members by key: FREQ.REF_AREA.INDICATOR.SOURCE, each a code or `*`, those \
                    left out at the end all of theirs; several keys are joined by commas. Filters `c[…]` narrow further.""")
    public Response series(
            @BeanParam @Valid Sdmx3Flow flow,
            @PathParam("key")
                    @Size(max = 4000)
                    @Parameter(description = "Which series.", example = "A.D475.NFHS-ANC1.survey")
                    String key,
            @BeanParam @Valid Sdmx3Query query,
            @BeanParam @Valid FormatRequest format) {
        return answer(flow, key, query, format);
    }

    private Response answer(Sdmx3Flow asked, String key, Sdmx3Query query, FormatRequest format) {
        var chosen = formats.choose(format, Set.of(Shape.SDMX));
        var flow = flows.readable(asked.id());
        var series = filters.of(key);
        var options = options(query, series);
        // What is known is asked after the version the answer is tagged with: the figures are never older.
        return answers.answer(
                chosen.word(), () -> streams.table(tables.of(flow, selection(query, series), options), chosen, format));
    }

    private Selection selection(Sdmx3Query query, SeriesFilter series) {
        var asOf = instants.past("asOf", query.asOf());
        var updatedAfter = instants.read("updatedAfter", query.updatedAfter());
        var until = asOf == null && updatedAfter != null ? instants.settledNow() : asOf;
        var knowledge = new Knowledge(until, updatedAfter, null, query.includeHistory());
        var times = series.filters();
        return new Selection(null, null, null, times.from(), times.to(), null, null, knowledge, reach.get());
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
                SdmxParameters.understood("attributes", query::attributeIds),
                query.updatedAfter() != null,
                query.includeHistory());
    }
}
