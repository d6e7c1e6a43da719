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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.observation.FigureKey;
import org.sopan.indicators.observation.Observation;
import org.sopan.indicators.observation.Observations;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.ProblemDocument;

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
    private final UriInfo address;

    ObservationsResource(Observations observations, Selecting selecting, UriInfo address) {
        this.observations = observations;
        this.selecting = selecting;
        this.address = address;
    }

    @GET
    @Operation(operationId = "listObservations", summary = "List figures", description = """
                    Figures as they stand, or as they stood at an instant, by indicator, area, period and dataset. \
                    Without a key: figures of open programmes.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures.",
            content = @Content(schema = @Schema(implementation = ObservationPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not readable or out of bounds.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "401",
            description = "The figures are not open and no key was sent.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such programme.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public Response list(@BeanParam @Valid ObservationFilters filters, @BeanParam @Valid PageRequest page) {
        var selection = selecting.selection(filters);
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
    @APIResponse(
            responseCode = "400",
            description = "The key of the figure is not readable.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "401",
            description = "The figure is not open and no key was sent.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "404",
            description = "The figure was never reported.",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemDocument.class)))
    public Response revisions(
            @PathParam("figure")
                    @Size(max = 120)
                    @Parameter(
                            description = "Key of the figure: indicator:area:period:dataset.",
                            example = "NFHS-ANC1:D475:2020:survey")
                    String figure) {
        var key = key(figure);
        selecting.requireReadable(key.indicator());
        var revisions = observations.revisions(key);
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
        return address.getPath() + filters;
    }

    /// For the document: a page of figures.
    @Schema(name = "ObservationPage")
    public record ObservationPage(
            List<ObservationView> items, @Nullable String next) {}
}
