package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.observation.Observations;
import org.sopan.indicators.observation.Selection;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.sdmx.SdmxFlow;
import org.sopan.indicators.sdmx.SdmxKey;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Figures by SDMX's REST interface 2.1.
@Path("/sdmx/observations/2.1/data")
@RunOnVirtualThread
@Tag(name = "SDMX")
public class SdmxDataResource {

    private static final String TYPE = "application/vnd.sdmx.genericdata+xml;version=2.1";

    private final CurrentCatalogue current;
    private final Observations observations;
    private final CurrentReach reach;
    private final Caller caller;
    private final Clock clock;

    SdmxDataResource(
            CurrentCatalogue current, Observations observations, CurrentReach reach, Caller caller, Clock clock) {
        this.current = current;
        this.observations = observations;
        this.reach = reach;
        this.caller = caller;
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
        var wanted = key(key);
        var from = period("startPeriod", startPeriod);
        var to = period("endPeriod", endPeriod);
        var selection =
                selection(found.programme(), wanted, from == null ? null : from.start(), to == null ? null : to.end());
        boolean keysOnly = detail.equals("serieskeysonly") || detail.equals("nodata");
        var message = new DataMessage(clock.instant(), found, wanted, selection, observations, keysOnly);
        StreamingOutput body = message::write;
        return Response.ok(body, TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private SdmxFlow flow(String reference) {
        var parts = List.of(reference.split(",", -1));
        var id = parts.size() == 1 ? parts.getFirst() : parts.get(1);
        var flow = SdmxStructuresResource.flows(current.get()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "there is no dataflow \"" + reference + "\""));
        if (caller.anonymous() && !flow.programme().openLive()) {
            throw new Problem(
                            ErrorCode.UNAUTHENTICATED,
                            "programme " + flow.id() + " is not open; its figures are read with a key")
                    .with("WWW-Authenticate", "Bearer");
        }
        return flow;
    }

    private Selection selection(Programme programme, SdmxKey key, @Nullable LocalDate from, @Nullable LocalDate to) {
        var members = programme.members().stream().map(Programme.Member::area).collect(Collectors.toSet());
        var indicators = new HashSet<>(programme.indicators());
        boolean noSource = !key.sources().isEmpty()
                && !key.sources().contains(programme.dataset().value());
        return new Selection(
                noSource ? Set.of() : only(indicators, key.indicators()),
                only(members, key.areas()),
                null,
                from,
                to,
                programme.dataset(),
                null,
                null,
                reach.get());
    }

    private static <T> Set<T> only(Set<T> known, Set<String> wanted) {
        return wanted.isEmpty()
                ? known
                : known.stream()
                        .filter(each -> wanted.contains(each.toString()))
                        .collect(Collectors.toSet());
    }

    private static SdmxKey key(String text) {
        return parsed("key", text, SdmxKey::parse);
    }

    private static @Nullable Period period(String parameter, @Nullable String text) {
        return text == null ? null : parsed(parameter, text.replace("-S", "-H").replace("-M", "-"), Period::parse);
    }

    private static <T> T parsed(String parameter, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            var detail = String.valueOf(e.getMessage());
            throw new Problem(
                    ErrorCode.INVALID_PARAMETER,
                    detail,
                    List.of(Violation.at(parameter, "unreadable-parameter", detail)));
        }
    }
}
