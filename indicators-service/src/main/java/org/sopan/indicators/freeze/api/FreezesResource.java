package org.sopan.indicators.freeze.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.api.KnownProgrammes;
import org.sopan.indicators.freeze.Freeze;
import org.sopan.indicators.freeze.FreezeOutcome;
import org.sopan.indicators.freeze.FreezePeriod;
import org.sopan.indicators.freeze.Freezes;
import org.sopan.indicators.freeze.FrozenFigure;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Freezes.
@Path("/v1/programmes/{programme}/freezes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Freezes", description = "Which revision of a figure counts officially, from when on.")
public class FreezesResource {

    private static final String NUMBER = "[1-9][0-9]{0,6}";

    private final FreezePeriod freezePeriod;
    private final Freezes freezes;
    private final CurrentReach reach;
    private final Caller caller;
    private final UriInfo address;

    FreezesResource(FreezePeriod freezePeriod, Freezes freezes, CurrentReach reach, Caller caller, UriInfo address) {
        this.freezePeriod = freezePeriod;
        this.freezes = freezes;
        this.reach = reach;
        this.caller = caller;
        this.address = address;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listFreezes",
            summary = "List freezes",
            description = "Freezes of a programme in the order of their numbers.")
    @APIResponse(
            responseCode = "200",
            description = "A page of freezes.",
            content = @Content(schema = @Schema(implementation = FreezePage.class)))
    public Response list(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @BeanParam @Valid PageRequest page) {
        var name = address.getPath();
        var after = page.after(name);
        var found = freezes.list(
                new ProgrammeCode(programme),
                after.isEmpty() ? 0 : Integer.parseInt(after.getFirst()),
                page.limit() + 1);
        Page<Freeze> listed = Page.of(found, page, name, freeze -> List.of(String.valueOf(freeze.number())));
        return Paging.answer(listed.map(FreezeView::of), address).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Scope.Word.OBSERVATIONS_REVIEW)
    @Operation(operationId = "freezePeriod", summary = "Freeze a period", description = """
                    Takes, at one moment, every figure of the programme's members up to the period whose newest \
                    reviewed revision is not frozen yet: approved ones, or from the step the programme's rule names. \
                    Calendars do this by themselves on their day, and again when appeals are over; this is for what \
                    lies outside them. Each figure is in the first freeze that met it; a later one has it again only \
                    with another value. The key must reach the state, or all of India where no state is named.""")
    @APIResponse(
            responseCode = "201",
            description = "It is frozen, on disk.",
            headers =
                    @Header(name = "Location", description = "The freeze.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = FreezeView.class)))
    public Response freeze(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @NotNull @Valid FreezeRequest request) {
        var asked = asked(programme, request);
        requireReach(asked);
        return switch (freezePeriod.freeze(asked)) {
            case FreezeOutcome.Frozen(var freeze) ->
                Response.created(URI.create("/v1/programmes/" + programme + "/freezes/" + freeze.number()))
                        .entity(FreezeView.of(freeze))
                        .build();
            case FreezeOutcome.NoSuchProgramme _ -> throw KnownProgrammes.missing(programme);
            case FreezeOutcome.NotOver(var end, var today) ->
                throw new Problem(
                        ErrorCode.CONFLICT,
                        "period " + asked.period() + " ends on " + end + " and today is " + today
                                + "; a period is frozen once it is over");
            case FreezeOutcome.MadeBefore _ ->
                throw new Problem(ErrorCode.CONFLICT, "period " + asked.period() + " was frozen before");
        };
    }

    @GET
    @Path("/{number}")
    @Authenticated
    @Operation(operationId = "getFreeze", summary = "Read a freeze", description = "One freeze by its number.")
    @APIResponse(responseCode = "200", description = "The freeze.")
    public FreezeView get(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @PathParam("number") @Pattern(regexp = NUMBER) @Parameter(description = "Number.", example = "3")
                    String number) {
        return FreezeView.of(find(programme, number));
    }

    @GET
    @Path("/{number}/figures")
    @Authenticated
    @Operation(
            operationId = "listFrozenFigures",
            summary = "List the figures of a freeze",
            description = "Which revision of each figure the freeze took, with its value, as far as the key reaches.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures.",
            content = @Content(schema = @Schema(implementation = FrozenFigurePage.class)))
    public Response figures(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @PathParam("number") @Pattern(regexp = NUMBER) @Parameter(description = "Number.", example = "3")
                    String number,
            @BeanParam @Valid PageRequest page) {
        var freeze = find(programme, number);
        var name = address.getPath();
        var after = page.after(name);
        var found = freezes.figures(freeze.id(), place(after), page.limit() + 1);
        Page<Freezes.OfficialFigure> listed = Page.of(found, page, name, FreezesResource::keys);
        return Paging.answer(listed.map(FrozenFigureView::of), address).build();
    }

    private Freeze find(String programme, String number) {
        return freezes.find(new ProgrammeCode(programme), Integer.parseInt(number))
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND, "programme " + programme + " has no freeze with the number " + number));
    }

    private static List<String> keys(Freezes.OfficialFigure official) {
        var figure = official.figure();
        return List.of(figure.state(), figure.indicator(), figure.area(), figure.period(), figure.dataset());
    }

    private static @Nullable FrozenFigure place(List<String> keys) {
        return keys.isEmpty()
                ? null
                : new FrozenFigure(keys.get(0), keys.get(1), keys.get(2), keys.get(3), keys.get(4), 0);
    }

    private Freeze.Asked asked(String programme, FreezeRequest request) {
        var state = request.state();
        try {
            return new Freeze.Asked(
                    new ProgrammeCode(programme),
                    Period.parse(request.period()),
                    state == null ? null : AreaCode.parse(state),
                    Freeze.Reason.MANUAL,
                    caller.person());
        } catch (IllegalArgumentException e) {
            throw new Problem(ErrorCode.VALIDATION_FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void requireReach(Freeze.Asked asked) {
        var present = reach.get();
        var state = asked.state();
        boolean reached =
                present.everything() || (state != null && present.states().contains(state));
        if (!reached) {
            throw new Problem(
                    ErrorCode.AREA_NOT_ALLOWED,
                    "a freeze of " + (state == null ? "all states" : state) + " needs a key that reaches "
                            + (state == null ? AreaCode.INDIA : state));
        }
    }

    /// For the document: a page of freezes.
    @Schema(name = "FreezePage")
    public record FreezePage(
            List<FreezeView> items, @Nullable String next) {}

    /// For the document: a page of frozen figures.
    @Schema(name = "FrozenFigurePage")
    public record FrozenFigurePage(
            List<FrozenFigureView> items, @Nullable String next) {}
}
