package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.observation.Knowledge;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.observation.api.FigureAnswers;
import org.sopan.indicators.observation.api.Wording;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxKey;
import org.sopan.indicators.sdmx.SdmxPeriods;
import org.sopan.indicators.sdmx.SeriesFilter;
import org.sopan.kit.http.ForeignParameters;

/// Figures by SDMX's REST interface 2.1.
@ForeignParameters
@Path("/sdmx/observations/2.1/data")
@RunOnVirtualThread
@Tag(name = "SDMX")
public class SdmxDataResource {

    private static final String TYPE = "application/vnd.sdmx.genericdata+xml;version=2.1";

    private final SdmxFlows flows;
    private final Observations observations;
    private final CurrentCatalogue current;
    private final CurrentReach reach;
    private final FigureAnswers answers;
    private final Wording wording;
    private final Clock clock;

    SdmxDataResource(
            SdmxFlows flows,
            Observations observations,
            CurrentCatalogue current,
            CurrentReach reach,
            FigureAnswers answers,
            Wording wording,
            Clock clock) {
        this.flows = flows;
        this.observations = observations;
        this.current = current;
        this.reach = reach;
        this.answers = answers;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    @Path("/{flow}/{key}/{provider}")
    @Operation(operationId = "sdmxData", summary = "SDMX: read series", description = """
                    Series of a programme's members as a generic data message. The key has the dimensions \
                    FREQ.REF_AREA.INDICATOR.SOURCE, each a code, several joined by `+`, or nothing for all.""")
    @APIResponse(
            responseCode = "200",
            description = "A data message.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response data(
            @PathParam("flow")
                    @Size(max = 100)
                    @Parameter(description = "Dataflow: id, or agency, id and version.", example = "SOPAN,NFHS,1.0")
                    String flow,
            @PathParam("key")
                    @Size(max = 4000)
                    @Parameter(description = "Which series.", example = "A.D475.NFHS-ANC1.survey")
                    String key,
            @PathParam("provider") @Size(max = 60) @Parameter(description = "`all`.", example = "all") String provider,
            @QueryParam("startPeriod")
                    @Size(max = 20)
                    @Parameter(description = "Only periods that begin with this one or later.", example = "2015")
                    @Nullable
                    String startPeriod,
            @QueryParam("endPeriod")
                    @Size(max = 20)
                    @Parameter(description = "Only periods that end with this one or earlier.", example = "2020")
                    @Nullable
                    String endPeriod,
            @QueryParam("detail")
                    @DefaultValue("full")
                    @Pattern(regexp = "full|dataonly|serieskeysonly|nodata")
                    @Parameter(description = "How much of each series.", example = "full")
                    String detail) {
        var found = flow(flow);
        var wanted = SdmxParameters.understood("key", () -> SdmxKey.parse(key));
        var from = period("startPeriod", startPeriod);
        var to = period("endPeriod", endPeriod);
        var selection = SdmxTables.narrowed(
                found.programme(),
                new Selection(
                        null,
                        null,
                        null,
                        from == null ? null : from.start(),
                        to == null ? null : to.end(),
                        null,
                        null,
                        Knowledge.NOW,
                        reach.get()),
                SeriesFilter.of(wanted));
        boolean keysOnly = detail.equals("serieskeysonly") || detail.equals("nodata");
        var options = detail.equals("full") ? FlowOptions.ALL : FlowOptions.VALUES;
        var columns = new FlowColumns(found, current.get(), options, wording.language());
        return answers.answer("sdmx-ml", () -> {
            var message = new DataMessage(clock.instant(), found, wanted, selection, observations, columns, keysOnly);
            StreamingOutput body = message::write;
            return Response.ok(body, TYPE);
        });
    }

    private SdmxFlow flow(String reference) {
        var parts = List.of(reference.split(",", -1));
        return flows.readable(parts.size() == 1 ? parts.getFirst() : parts.get(1));
    }

    private static @Nullable Period period(String parameter, @Nullable String text) {
        return text == null ? null : SdmxParameters.understood(parameter, () -> SdmxPeriods.parse(text));
    }
}
