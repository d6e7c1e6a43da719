package org.sopan.indicators.campaign.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
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
import org.sopan.indicators.campaign.MeasureProgress;
import org.sopan.indicators.campaign.Progress;
import org.sopan.indicators.catalogue.Campaign;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.observation.api.ReadableProgrammes;
import org.sopan.indicators.observation.api.Streams;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// How far campaigns have come.
@Path("/v1/campaigns/{campaign}/progress")
@RunOnVirtualThread
@Tag(name = "Campaigns", description = "How far campaigns have come.")
public class CampaignProgressResource {

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,39}";

    private final MeasureProgress measureProgress;
    private final ReadableProgrammes programmes;
    private final CurrentCatalogue current;
    private final Formats formats;
    private final Streams streams;
    private final UriInfo address;

    CampaignProgressResource(
            MeasureProgress measureProgress,
            ReadableProgrammes programmes,
            CurrentCatalogue current,
            Formats formats,
            Streams streams,
            UriInfo address) {
        this.measureProgress = measureProgress;
        this.programmes = programmes;
        this.current = current;
        this.formats = formats;
        this.streams = streams;
        this.address = address;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(operationId = "getCampaignProgress", summary = "Read how far a campaign has come", description = """
                    For each member area and data point the newest figure whose period shares a day with the campaign, \
                    its share of the saturation, and whether the area has done it; or the same summed up by state \
                    (`by=state`), the country first, with a line for all data points at once. Without a key: campaigns \
                    of open programmes. JSON comes in pages; CSV and NDJSON are one stream.""")
    @APIResponse(
            responseCode = "200",
            description = "Lines by area and data point, or by state.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProgressView.class),
                        examples = @ExampleObject(name = "by area", value = """
                                                {"campaign": "SAMPOORNATA-2", "from": "2026-01-28", "to": "2026-04-14",
                                                 "saturation": 100,
                                                 "items": [{"area": "D374", "state": "S14", "indicator": "ADP-HN-02",
                                                            "period": "2026-03", "value": 57.25, "status": "normal",
                                                            "share": 0.5725, "saturated": false}]}
                                                """)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "by area", value = """
                                                area,state,indicator,period,value,status,saturation,share,saturated
                                                D374,S14,ADP-HN-02,2026-03,57.25,normal,100,0.5725,false
                                                """)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such campaign.")
    public Response get(
            @PathParam("campaign") @Pattern(regexp = CODE) @Parameter(description = "Code.", example = "SAMPOORNATA-2")
                    String campaign,
            @QueryParam("by")
                    @DefaultValue("area")
                    @Pattern(regexp = "area|state")
                    @Parameter(description = "A line per area and data point, or per state.", example = "state")
                    String by,
            @BeanParam @Valid PageRequest page,
            @BeanParam @Valid FormatRequest format) {
        var found = find(campaign);
        var progress = progress(found);
        boolean byState = by.equals("state");
        if (!formats.choose(format).word().equals("json")) {
            var table = byState
                    ? ProgressTables.ofStates(found, progress.states())
                    : ProgressTables.ofAreas(found, progress.points());
            return streams.answer(table, format);
        }
        if (byState) {
            var states = part(progress.states(), page, line -> line.state() + "/" + line.indicator());
            return answer(ProgressView.ofStates(found, states.items(), states.next()), states);
        }
        var points = part(progress.points(), page, point -> point.area() + "/" + point.indicator());
        return answer(ProgressView.ofAreas(found, points.items(), points.next()), points);
    }

    private Campaign find(String code) {
        return current.get()
                .find(DefinitionKind.CAMPAIGN, code)
                .map(Campaign.class::cast)
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "campaign " + code + " is not in the catalogue"));
    }

    private Progress progress(Campaign campaign) {
        var catalogue = current.get();
        var parts = new HashMap<ProgrammeCode, MeasureProgress.Part>();
        for (var point : campaign.allPoints()) {
            parts.computeIfAbsent(point.programme(), code -> part(campaign, code, catalogue));
        }
        return measureProgress.of(campaign, parts, catalogue);
    }

    private MeasureProgress.Part part(Campaign campaign, ProgrammeCode code, Catalogue catalogue) {
        var programme = programmes.require(code.value());
        var members = programmes.members(programme, campaign.from(), campaign.to(), catalogue).stream()
                .filter(area -> campaign.areas().isEmpty()
                        || campaign.areas().stream().anyMatch(each -> catalogue.liesWithin(area, each)))
                .toList();
        return new MeasureProgress.Part(programme.dataset(), members);
    }

    /// The page of a list that is in memory, after the line with the cursor's key.
    private <T> Page<T> part(List<T> lines, PageRequest request, Function<T, String> key) {
        var name = streams.listName();
        var after = request.after(name);
        var rest = after.isEmpty()
                ? lines
                : lines.stream()
                        .dropWhile(line -> !key.apply(line).equals(after.getFirst()))
                        .skip(1)
                        .toList();
        var found = rest.stream().limit(request.limit() + 1L).toList();
        return Page.of(found, request, name, line -> List.of(key.apply(line)));
    }

    private Response answer(ProgressView view, Page<?> page) {
        return streams.page(Paging.answer(view, page.next(), address));
    }
}
