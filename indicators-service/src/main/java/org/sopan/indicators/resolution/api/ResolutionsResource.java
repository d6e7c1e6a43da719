package org.sopan.indicators.resolution.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.resolution.AnswerName;
import org.sopan.indicators.resolution.HeldRows;
import org.sopan.indicators.resolution.HeldTally;
import org.sopan.indicators.resolution.NameQuestions;
import org.sopan.indicators.resolution.OpenName;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Names that wait for a person.
@Path("/v1/resolutions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Resolutions", description = "Names of areas that were sent and are not known.")
public class ResolutionsResource {

    private static final String ID = "res_[0-9a-f]{1,40}";

    private final NameQuestions questions;
    private final AnswerName answerName;
    private final HeldRows heldRows;
    private final CurrentCatalogue catalogue;
    private final Caller caller;
    private final UriInfo address;

    ResolutionsResource(
            NameQuestions questions,
            AnswerName answerName,
            HeldRows heldRows,
            CurrentCatalogue catalogue,
            Caller caller,
            UriInfo address) {
        this.questions = questions;
        this.answerName = answerName;
        this.heldRows = heldRows;
        this.catalogue = catalogue;
        this.caller = caller;
        this.address = address;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listResolutions", summary = "List names that are not known", description = """
                    Names of areas that stood in submissions and are neither a code nor known, in the order in which \
                    they were first sent. A provider sees its own; reviewers and keepers of the catalogue see all.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of names.",
            content = @Content(schema = @Schema(implementation = ResolutionPage.class)))
    public Response list(
            @QueryParam("provider")
                    @Pattern(regexp = ProviderCode.PATTERN)
                    @Parameter(description = "Only names this provider sent.", example = "nfhs")
                    @Nullable
                    String provider,
            @QueryParam("status")
                    @Pattern(regexp = "open|confirmed|dismissed")
                    @Parameter(description = "Only names in this state.", example = "open")
                    @Nullable
                    String status,
            @BeanParam @Valid PageRequest page) {
        var visible = visible(provider);
        var wantedStatus = status == null ? null : OpenName.Status.valueOf(status.toUpperCase(Locale.ROOT));
        var name = "resolutions" + visible + status;
        var after = page.after(name);
        var wanted = new NameQuestions.Wanted(visible, wantedStatus, after.isEmpty() ? "" : after.getFirst());
        var known = catalogue.get();
        Page<OpenName> found =
                Page.of(questions.list(wanted, page.limit() + 1), page, name, each -> List.of(each.id()));
        var tallies = heldRows.tallies(found.items().stream().map(OpenName::id).toList());
        return Paging.answer(
                        found.map(each ->
                                ResolutionView.of(each, tallies.getOrDefault(each.id(), HeldTally.NONE), known)),
                        address)
                .build();
    }

    @GET
    @Path("/{resolution}")
    @Authenticated
    @Operation(operationId = "getResolution", summary = "Read a name", description = "One name with its candidates.")
    @APIResponse(
            responseCode = "200",
            description = "The name.",
            content = @Content(schema = @Schema(implementation = ResolutionView.class)))
    public ResolutionView get(
            @PathParam("resolution") @Pattern(regexp = ID) @Parameter(description = "Id.", example = "res_019ab3c2")
                    String resolution) {
        return questions
                .find(resolution)
                .filter(name -> seesAll()
                        || caller.provider().filter(name.provider()::equals).isPresent())
                .map(this::view)
                .orElseThrow(() -> unknown(resolution));
    }

    @PUT
    @Path("/{resolution}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Scope.Word.OBSERVATIONS_REVIEW, Scope.Word.CATALOGUE_WRITE})
    @Operation(operationId = "answerResolution", summary = "Say what a name means", description = """
                    The spelling becomes part of the provider's code map, and the next push that has it is understood. \
                    Rows of `partial` pushes that waited for it (`heldRows`) are handed in for their senders, the rows of \
                    each push as a submission of their own: every rule is held to them again, and a figure that was told \
                    since stands (`superseded`). With `dismissed` they are forgotten. Rows that are not kept, of `atomic` \
                    pushes, beyond `sopan.resolution.held-rows` or older than `sopan.resolution.held-for`, are sent again \
                    by their sender.""")
    @APIResponse(
            responseCode = "200",
            description = "The answer is taken.",
            content = @Content(schema = @Schema(implementation = ResolutionView.class)))
    public ResolutionView answer(
            @PathParam("resolution") @Pattern(regexp = ID) @Parameter(description = "Id.", example = "res_019ab3c2")
                    String resolution,
            @NotNull @Valid ResolutionAnswer answer) {
        requireReach(resolution);
        return switch (answerName.answer(resolution, area(answer), caller.person())) {
            case AnswerName.Outcome.Taken(var name) -> view(name);
            case AnswerName.Outcome.NotAsked(var id) -> throw unknown(id);
            case AnswerName.Outcome.AnsweredBefore(var name) ->
                throw new Problem(
                        ErrorCode.CONFLICT,
                        "name \"" + name.spelled() + "\" is " + name.status().word()
                                + " already; a mistaken spelling is mended in the provider's code map");
            case AnswerName.Outcome.AreaUnknown(var area) ->
                throw invalid("area-unknown", "area " + area + " is not in the catalogue");
        };
    }

    private ResolutionView view(OpenName name) {
        var tally = heldRows.tallies(List.of(name.id())).getOrDefault(name.id(), HeldTally.NONE);
        return ResolutionView.of(name, tally, catalogue.get());
    }

    /// A spelling that is learnt counts wherever its provider reports, so all of that lies in the key's areas.
    private void requireReach(String resolution) {
        if (caller.areas().isEmpty()) {
            return;
        }
        var known = catalogue.get();
        var provider = questions
                .find(resolution)
                .orElseThrow(() -> unknown(resolution))
                .provider();
        var reported = known.findProvider(provider).map(Provider::areas).orElse(List.of());
        if (reported.isEmpty() || !reported.stream().allMatch(each -> isReached(each, known))) {
            throw new Problem(
                    ErrorCode.AREA_NOT_ALLOWED,
                    "name " + resolution + " was sent by provider " + provider
                            + ", which reports for areas outside what this key reaches");
        }
    }

    private boolean isReached(AreaCode area, Catalogue known) {
        return caller.areas().isEmpty() || caller.areas().stream().anyMatch(each -> known.liesWithin(area, each));
    }

    private @Nullable AreaCode area(ResolutionAnswer answer) {
        boolean confirmed = answer.status().equals("confirmed");
        var text = answer.area();
        if (confirmed != (text != null)) {
            throw invalid("area", confirmed ? "confirmed needs an area" : "dismissed means no area, and one is given");
        }
        if (text == null) {
            return null;
        }
        AreaCode area;
        try {
            area = AreaCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw invalid("area-unreadable", String.valueOf(e.getMessage()));
        }
        if (!isReached(area, catalogue.get())) {
            throw new Problem(ErrorCode.AREA_NOT_ALLOWED, "area " + area + " is outside what this key reaches");
        }
        return area;
    }

    private boolean seesAll() {
        return caller.scopes().contains(Scope.OBSERVATIONS_REVIEW)
                || caller.scopes().contains(Scope.CATALOGUE_WRITE);
    }

    private @Nullable ProviderCode visible(@Nullable String asked) {
        if (seesAll()) {
            return asked == null ? null : new ProviderCode(asked);
        }
        var own = caller.provider().orElseThrow(() -> {
            caller.require(Scope.OBSERVATIONS_REVIEW);
            return new IllegalStateException("unreachable: the scope was required");
        });
        if (asked != null && !own.value().equals(asked)) {
            throw new Problem(ErrorCode.FORBIDDEN, "this key sees the names of provider " + own + ", not of " + asked);
        }
        return own;
    }

    private static Problem unknown(String id) {
        return new Problem(ErrorCode.NOT_FOUND, "name " + id + " does not exist for this key");
    }

    private static Problem invalid(String code, String detail) {
        return new Problem(ErrorCode.VALIDATION_FAILED, detail, List.of(Violation.at("/area", code, detail)));
    }

    /// For the document: a page of names.
    @Schema(name = "ResolutionPage")
    public record ResolutionPage(
            List<ResolutionView> items, @Nullable String next) {}
}
