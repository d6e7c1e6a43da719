package org.sopan.indicators.completeness.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.formats.FormatRequest;
import org.sopan.formats.Formats;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.completeness.Line;
import org.sopan.indicators.completeness.MeasureCompleteness;
import org.sopan.indicators.completeness.Report;
import org.sopan.indicators.observation.api.ReadableProgrammes;
import org.sopan.indicators.observation.api.Streams;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;

/// What came, and what did not.
@Path("/v1/programmes/{programme}/completeness")
@RunOnVirtualThread
@Tag(name = "Completeness", description = "What came, when, and what did not: absence of data is a finding.")
public class CompletenessResource {

    private final MeasureCompleteness measureCompleteness;
    private final ReadableProgrammes programmes;
    private final CurrentCatalogue current;
    private final Formats formats;
    private final Streams streams;
    private final UriInfo address;

    CompletenessResource(
            MeasureCompleteness measureCompleteness,
            ReadableProgrammes programmes,
            CurrentCatalogue current,
            Formats formats,
            Streams streams,
            UriInfo address) {
        this.measureCompleteness = measureCompleteness;
        this.programmes = programmes;
        this.current = current;
        this.formats = formats;
        this.streams = streams;
        this.address = address;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(operationId = "getCompleteness", summary = "Read what came and what did not", description = """
                    For each member area and provider: how many figures the programme expected for the period, how many \
                    came, on time and late by its calendar, and how many are missing. An indicator with a rhythm is \
                    expected in periods of its length; one without (surveys) as soon as a member has a figure of it. \
                    Figures that nobody sent are asked of the provider with the narrowest area that may report them. \
                    Without a key: open programmes. JSON comes in pages; CSV and NDJSON are one stream.""")
    @APIResponse(
            responseCode = "200",
            description = "Lines by area and provider, with totals.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CompletenessView.class),
                        examples = @ExampleObject(name = "Manipur's districts in NFHS-5", value = """
                                                {"programme": "NFHS", "period": "2020",
                                                 "total": {"expected": 340, "received": 319, "missing": 21, "saidMissing": 21,
                                                           "share": 0.9382},
                                                 "items": [{"area": "D374", "provider": "direct",
                                                            "counts": {"expected": 34, "received": 32, "missing": 2,
                                                                       "saidMissing": 2, "share": 0.9412},
                                                            "lastAt": "2026-11-22T10:15:30Z"}]}
                                                """)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = """
                                                area,provider,expected,received,onTime,late,missing,saidMissing,share,lastAt,daysAfterClose,declaredComplete
                                                D374,direct,34,32,,,2,2,0.9412,2026-11-22T10:15:30Z,,
                                                """)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such programme.")
    public Response get(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code of the programme.", example = "NFHS")
                    String programme,
            @BeanParam @Valid CompletenessFilters filters,
            @BeanParam @Valid PageRequest page,
            @BeanParam @Valid FormatRequest format) {
        var report = report(programme, filters);
        if (formats.choose(format).word().equals("json")) {
            return page(report, page);
        }
        return streams.answer(CompletenessTable.of(report, report.lines()), format);
    }

    private Report report(String code, CompletenessFilters filters) {
        var catalogue = current.get();
        var programme = programmes.require(code);
        var within = filters.within();
        var period = filters.period();
        var areas = programmes.members(programme, period.start(), period.end(), catalogue).stream()
                .filter(area -> within == null || catalogue.liesWithin(area, within))
                .toList();
        var whole = measureCompleteness.of(programme, period, areas, catalogue);
        var wanted = whole.lines().stream().filter(filters::wants).toList();
        return new Report(programme, period, whole.deadline(), wanted);
    }

    private Response page(Report report, PageRequest request) {
        var name = streams.listName();
        var after = request.after(name);
        var found = report.lines().stream()
                .filter(line -> after.isEmpty() || key(line).compareTo(String.join("/", after)) > 0)
                .limit(request.limit() + 1L)
                .toList();
        Page<Line> page =
                Page.of(found, request, name, line -> List.of(line.area().value(), line.providerText()));
        return streams.page(Paging.answer(CompletenessView.of(report, page), page.next(), address));
    }

    private static String key(Line line) {
        return line.area() + "/" + line.providerText();
    }
}
