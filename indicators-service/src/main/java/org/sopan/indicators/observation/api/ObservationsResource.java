package org.sopan.indicators.observation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.formats.FormatRequest;
import org.sopan.formats.Formats;
import org.sopan.formats.Shape;
import org.sopan.formats.Table;
import org.sopan.formats.TableFormat;
import org.sopan.indicators.observation.FigureKey;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Figures out.
@Path("/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Observations", description = "Figures, and the history of each.")
public class ObservationsResource {

    private static final String JSON_STAT = "application/vnd.json-stat+json";
    private static final String PARQUET = "application/vnd.apache.parquet";
    private static final Set<Shape> EVERY_SHAPE = EnumSet.allOf(Shape.class);

    private final Observations observations;
    private final Selecting selecting;
    private final ObservationTables tables;
    private final FlowTables flowTables;
    private final ReadableProgrammes programmes;
    private final Formats formats;
    private final Streams streams;
    private final FigureAnswers answers;
    private final UriInfo address;

    ObservationsResource(
            Observations observations,
            Selecting selecting,
            ObservationTables tables,
            FlowTables flowTables,
            ReadableProgrammes programmes,
            Formats formats,
            Streams streams,
            FigureAnswers answers,
            UriInfo address) {
        this.observations = observations;
        this.selecting = selecting;
        this.tables = tables;
        this.flowTables = flowTables;
        this.programmes = programmes;
        this.formats = formats;
        this.streams = streams;
        this.answers = answers;
        this.address = address;
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        "text/csv",
        "application/x-ndjson",
        JSON_STAT,
        Streams.SDMX_JSON,
        Streams.SDMX_CSV,
        PARQUET
    })
    @Operation(operationId = "listObservations", summary = "List figures", description = """
                    Figures as they stand, or as they stood at an instant, by indicator, area, period and dataset. \
                    Without a key: figures of open programmes. JSON comes in pages; every other format is one stream of \
                    all figures that were asked for and takes no `limit` and no `cursor`. SDMX (`format=sdmx-json`, \
                    `sdmx-csv`) needs `programme`, whose dataflow it is: members, indicators and dataset of the \
                    programme. The header `Sopan-Position` says how far the answer reaches; with `changedSince` of that \
                    value a later request gets what changed after it. `If-None-Match` with an earlier answer's `ETag` gives \
                    304 while nothing has changed. Names in JSON-stat, SDMX and `periodLabel` follow \
                    `Accept-Language` (`en`, `hi`; English where a name is missing).""")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObservationPage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = """
                                                area,indicator,period,value,status,dataset,note,revision,review,provider,submission,row,acceptedAt,numerator,denominator,state,periodStart,periodEnd,periodLabel,origin,evidence,reason
                                                D475,NFHS-ANC1,2020,84.6,normal,survey,,1,submitted,s27-survey,sub_019ab3c27d107c3e9a550f2d8c1b7e42,2,2026-11-22T10:15:30Z,,,S27,2020-01-01,2020-12-31,"NFHS-5, 2019–21",,https://data.example.in/anc/2020/D475.pdf,
                                                """)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = JSON_STAT,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json-stat", value = """
                                                {"version": "2.0", "class": "dataset", "label": "observations",
                                                 "id": ["area", "indicator", "period", "dataset"], "size": [1, 1, 1, 1],
                                                 "role": {"time": ["period"], "geo": ["area"], "metric": ["indicator"]},
                                                 "dimension": {"area": {"label": "LGD code", "category":
                                                   {"index": ["D475"], "label": {"D475": "Gadchiroli"}}}},
                                                 "value": {"0": 84.6}, "status": {"0": "normal"}}
                                                """)),
                @Content(mediaType = PARQUET, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Streams.SDMX_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = Streams.SDMX_CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "sdmx-csv", value = """
                                                STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SOURCE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,REVISION,UPDATED,UNIT_MEASURE,COMMENT_OBS,NUMERATOR,DENOMINATOR
                                                dataflow,SOPAN:NFHS(1.0),I,A,D475,NFHS-ANC1,survey,2020,84.6,A,1,2026-11-22T10:15:30Z,PERCENT,,,
                                                """))
            })
    @APIResponse(responseCode = "404", description = "There is no such programme.")
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(
            @BeanParam @Valid ObservationFilters filters,
            @BeanParam @Valid PageRequest page,
            @BeanParam @Valid FormatRequest format) {
        var chosen = formats.choose(format, EVERY_SHAPE);
        var selection = selecting.selection(filters);
        return answers.answer(
                chosen.word(),
                () -> chosen.word().equals("json")
                        ? page(selection, page)
                        : streams.table(table(chosen, filters, selection), chosen, format));
    }

    private Table table(TableFormat format, ObservationFilters filters, Selection selection) {
        if (format.shape() != Shape.SDMX) {
            return tables.of(selection);
        }
        var programme = filters.programme();
        if (programme == null) {
            var detail = "SDMX answers follow the dataflow of a programme; say which with programme=";
            throw new Problem(
                    ErrorCode.INVALID_PARAMETER,
                    detail,
                    List.of(Violation.at("programme", "missing-parameter", detail)));
        }
        return flowTables.of(programmes.require(programme), selection);
    }

    private ResponseBuilder page(Selection selection, PageRequest page) {
        var name = streams.listName();
        var after = page.after(name);
        var found = observations.list(
                selection, after.isEmpty() ? null : FigureKey.parse(after.getFirst()), page.limit() + 1);
        Page<Observation> figures =
                Page.of(found, page, name, figure -> List.of(figure.key().toString()));
        var labels = tables.labels();
        return Paging.answer(figures.map(figure -> ObservationView.of(figure, labels)), address);
    }

    @GET
    @Path("/{figure}/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "Read the history of a figure",
            description = "Every revision of one figure, oldest first. Nothing is ever changed or removed.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions.",
            content = @Content(schema = @Schema(implementation = ObservationPage.class)))
    @APIResponse(responseCode = "404", description = "The figure was never reported.")
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response revisions(
            @PathParam("figure")
                    @Size(max = 120)
                    @Parameter(
                            description = "Key of the figure: indicator:area:period:dataset.",
                            example = "NFHS-ANC1:D475:2020:survey")
                    String figure) {
        var key = key(figure);
        selecting.requireReadable(key.indicator());
        return answers.answer("json", () -> Response.ok(history(key)));
    }

    private Page<ObservationView> history(FigureKey key) {
        var labels = tables.labels();
        var revisions = observations.revisions(key).stream()
                .filter(selecting::sees)
                .map(revision -> ObservationView.of(revision, labels))
                .toList();
        if (revisions.isEmpty()) {
            throw new Problem(ErrorCode.NOT_FOUND, "figure " + key + " was never reported");
        }
        return new Page<>(revisions, null);
    }

    private static FigureKey key(String text) {
        try {
            return FigureKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(ErrorCode.INVALID_PARAMETER, String.valueOf(e.getMessage()));
        }
    }

    /// For the document: a page of figures.
    @Schema(name = "ObservationPage")
    public record ObservationPage(
            List<ObservationView> items, @Nullable String next) {}
}
