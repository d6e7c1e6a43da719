package org.sopan.indicators.observation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeMap;
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

    /// Figures may change at any moment, and what a reader may see depends on the key.
    private static final String CACHE = "private, no-cache";

    private final Observations observations;
    private final Selecting selecting;
    private final ObservationTables tables;
    private final Formats formats;
    private final UriInfo address;

    ObservationsResource(
            Observations observations,
            Selecting selecting,
            ObservationTables tables,
            Formats formats,
            UriInfo address) {
        this.observations = observations;
        this.selecting = selecting;
        this.tables = tables;
        this.formats = formats;
        this.address = address;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(operationId = "listObservations", summary = "List figures", description = """
                    Figures as they stand, or as they stood at an instant, by indicator, area, period and dataset. \
                    Without a key: figures of open programmes. JSON comes in pages; CSV and NDJSON are one stream of \
                    all figures that were asked for and take no `limit` and no `cursor`.""")
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
                                                area,indicator,period,value,status,dataset,note,revision,review,provider,submission,row,acceptedAt
                                                D475,NFHS-ANC1,2020,84.6,normal,survey,,1,submitted,s27-survey,sub_019ab3c27d107c3e9a550f2d8c1b7e42,2,2026-11-22T10:15:30Z
                                                """)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such programme.")
    public Response list(
            @BeanParam @Valid ObservationFilters filters,
            @BeanParam @Valid PageRequest page,
            @BeanParam @Valid FormatRequest format) {
        var selection = selecting.selection(filters);
        return formats.choose(format).word().equals("json") ? page(selection, page) : table(selection, format);
    }

    private Response table(Selection selection, FormatRequest format) {
        for (var paging : List.of("limit", "cursor")) {
            if (address.getQueryParameters().containsKey(paging)) {
                var detail = paging + " is for JSON; a CSV or NDJSON answer is all of the figures in one stream";
                throw new Problem(
                        ErrorCode.INVALID_PARAMETER,
                        detail,
                        List.of(Violation.at(paging, "unexpected-parameter", detail)));
            }
        }
        return formats.answer(tables.of(selection), format)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    private Response page(Selection selection, PageRequest page) {
        var name = listName();
        var after = page.after(name);
        var found = observations.list(
                selection, after.isEmpty() ? null : FigureKey.parse(after.getFirst()), page.limit() + 1);
        Page<Observation> figures =
                Page.of(found, page, name, figure -> List.of(figure.key().toString()));
        return Paging.answer(figures.map(ObservationView::of), address)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
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
    public Response revisions(
            @PathParam("figure")
                    @Size(max = 120)
                    @Parameter(
                            description = "Key of the figure: indicator:area:period:dataset.",
                            example = "NFHS-ANC1:D475:2020:survey")
                    String figure) {
        var key = key(figure);
        selecting.requireReadable(key.indicator());
        var revisions =
                observations.revisions(key).stream().filter(selecting::sees).toList();
        if (revisions.isEmpty()) {
            throw new Problem(ErrorCode.NOT_FOUND, "figure " + key + " was never reported");
        }
        return Response.ok(
                        new Page<>(revisions.stream().map(ObservationView::of).toList(), null))
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    private static FigureKey key(String text) {
        try {
            return FigureKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(ErrorCode.INVALID_PARAMETER, String.valueOf(e.getMessage()));
        }
    }

    /// The list with its filters; paging itself aside.
    private String listName() {
        var filters = new TreeMap<>(address.getQueryParameters());
        filters.remove("cursor");
        filters.remove("limit");
        filters.remove("format");
        return address.getPath() + filters;
    }

    /// For the document: a page of figures.
    @Schema(name = "ObservationPage")
    public record ObservationPage(
            List<ObservationView> items, @Nullable String next) {}
}
