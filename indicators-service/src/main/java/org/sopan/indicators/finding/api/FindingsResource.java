package org.sopan.indicators.finding.api;

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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.finding.AnswerFinding;
import org.sopan.indicators.finding.Check;
import org.sopan.indicators.finding.Finding;
import org.sopan.indicators.finding.Findings;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// The work queue of figures that deserve a second look.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Findings", description = "Figures that deserve a second look.")
public class FindingsResource {

    private static final String ID = "fnd_[0-9a-f]{1,40}";

    private final Findings findings;
    private final AnswerFinding answerFinding;
    private final Caller caller;
    private final UriInfo address;

    FindingsResource(Findings findings, AnswerFinding answerFinding, Caller caller, UriInfo address) {
        this.findings = findings;
        this.answerFinding = answerFinding;
        this.caller = caller;
        this.address = address;
    }

    @GET
    @Path("/checks")
    @Operation(
            operationId = "listChecks",
            summary = "List the checks",
            description = "Everything accepted figures are looked at for. None changes a figure or a rank.")
    @APIResponse(responseCode = "200", description = "All checks.")
    public List<CheckView> checks() {
        return Arrays.stream(Check.values())
                .map(check -> new CheckView(check.code(), check.promise()))
                .toList();
    }

    @GET
    @Path("/findings")
    @Authenticated
    @Operation(
            operationId = "listFindings",
            summary = "List findings",
            description = "Findings about areas the key reaches, in the order in which they were opened.")
    @APIResponse(
            responseCode = "200",
            description = "A page of findings.",
            content = @Content(schema = @Schema(implementation = FindingPage.class)))
    public Response list(@BeanParam @Valid FindingFilters filters, @BeanParam @Valid PageRequest page) {
        var name = Paging.listName(address);
        var after = page.after(name);
        var found = findings.list(filter(filters), after.isEmpty() ? null : after.getFirst(), page.limit() + 1);
        Page<Finding> listed = Page.of(found, page, name, finding -> List.of(finding.id()));
        return Paging.answer(listed.map(FindingView::of), address).build();
    }

    @GET
    @Path("/findings/{finding}")
    @Authenticated
    @Operation(operationId = "getFinding", summary = "Read a finding", description = "One finding by id.")
    @APIResponse(responseCode = "200", description = "The finding.")
    public FindingView get(
            @PathParam("finding")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id.", example = "fnd_019ab3c27d107c3e9a550f2d8c1b7e44")
                    String finding) {
        return findings.find(finding).map(FindingView::of).orElseThrow(() -> notFound(finding));
    }

    @POST
    @Path("/findings/{finding}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Scope.Word.OBSERVATIONS_WRITE, Scope.Word.OBSERVATIONS_REVIEW})
    @Operation(
            operationId = "answerFinding",
            summary = "Answer a finding",
            description =
                    "By a comment, a correction or a confirmation. A finding is answered once; it stays readable.")
    @APIResponse(
            responseCode = "201",
            description = "It is answered.",
            content = @Content(schema = @Schema(implementation = FindingView.class)))
    public Response answer(
            @PathParam("finding")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id.", example = "fnd_019ab3c27d107c3e9a550f2d8c1b7e44")
                    String finding,
            @NotNull @Valid AnswerRequest request) {
        return switch (answerFinding.answer(finding, request.kind(), request.text(), caller.person())) {
            case AnswerFinding.Outcome.Answered(var answered) ->
                Response.status(201).entity(FindingView.of(answered)).build();
            case AnswerFinding.Outcome.NotFound _ -> throw notFound(finding);
            case AnswerFinding.Outcome.AnsweredBefore(var answered) ->
                throw new Problem(
                        ErrorCode.CONFLICT, "finding " + finding + " was answered before: " + answered.answer());
        };
    }

    private static Findings.Filter filter(FindingFilters filters) {
        var code = filters.code();
        var check = code == null
                ? null
                : Check.find(code)
                        .orElseThrow(() ->
                                new Problem(ErrorCode.INVALID_PARAMETER, "code " + code + " is none of the checks"));
        return new Findings.Filter(
                filters.open(),
                check,
                value(filters.state()),
                value(filters.area()),
                filters.indicator(),
                filters.provider(),
                filters.submission());
    }

    private static @Nullable String value(@Nullable AreaCode area) {
        return area == null ? null : area.value();
    }

    private static Problem notFound(String finding) {
        return new Problem(ErrorCode.NOT_FOUND, "finding " + finding + " does not exist for this key");
    }

    /// A check.
    @Schema(name = "Check", description = "Something accepted figures are looked at for.")
    public record CheckView(
            @Schema(examples = "suspected-swap") String code,

            @Schema(examples = "Two areas of a state are nearer to each other's last figures than to their own")
            String promise) {}

    /// For the document: a page of findings.
    @Schema(name = "FindingPage")
    public record FindingPage(
            List<FindingView> items, @Nullable String next) {}
}
