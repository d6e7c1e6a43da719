package org.sopan.indicators.audit.api;

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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.audit.AuditSample;
import org.sopan.indicators.audit.AuditSamples;
import org.sopan.indicators.audit.DrawOutcome;
import org.sopan.indicators.audit.DrawSample;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.api.KnownProgrammes;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Samples for audits.
@Path("/v1/programmes/{programme}/audit-samples")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit samples", description = "Figures an audit looks at, drawn by a seed.")
public class AuditSamplesResource {

    private static final String ID = "aud_[0-9a-f]{1,40}";

    private final DrawSample drawSample;
    private final AuditSamples samples;
    private final CurrentCatalogue catalogue;
    private final CurrentReach reach;
    private final Caller caller;
    private final Preconditions preconditions;
    private final UriInfo address;

    AuditSamplesResource(
            DrawSample drawSample,
            AuditSamples samples,
            CurrentCatalogue catalogue,
            CurrentReach reach,
            Caller caller,
            Preconditions preconditions,
            UriInfo address) {
        this.drawSample = drawSample;
        this.samples = samples;
        this.catalogue = catalogue;
        this.reach = reach;
        this.caller = caller;
        this.preconditions = preconditions;
        this.address = address;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Scope.Word.OBSERVATIONS_REVIEW)
    @Operation(operationId = "drawAuditSample", summary = "Draw a sample for an audit", description = """
                    Draws figures of the programme's members as they stand, every one alike (`random`) or those with \
                    open findings rather (`risk`). Each figure's chance is worked out from the seed and its name by \
                    SHA-256, so anybody can draw the sample again in any language (docs/reference/official.md). Drawn \
                    again over an unchanged population it is the same to the byte.""")
    @APIResponse(
            responseCode = "201",
            description = "It is drawn and kept.",
            headers =
                    @Header(name = "Location", description = "The sample.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AuditSampleView.class)))
    public Response draw(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @NotNull @Valid AuditSampleRequest request) {
        var asked = asked(programme, request);
        return switch (drawSample.draw(asked, caller.person())) {
            case DrawOutcome.Drawn(var sample) ->
                Response.created(URI.create("/v1/programmes/" + programme + "/audit-samples/" + sample.id()))
                        .entity(AuditSampleView.of(sample))
                        .build();
            case DrawOutcome.NoSuchProgramme _ -> throw KnownProgrammes.missing(programme);
            case DrawOutcome.NoSuchArea _ ->
                throw new Problem(ErrorCode.VALIDATION_FAILED, "area " + asked.within() + " is not in the catalogue");
            case DrawOutcome.TooFew(int figures) ->
                throw new Problem(
                        ErrorCode.CONFLICT,
                        "a sample of " + asked.size() + " was asked for; " + asked.within() + " has " + figures
                                + " figures of programme " + programme + " in " + asked.period());
        };
    }

    @GET
    @RolesAllowed(Scope.Word.OBSERVATIONS_REVIEW)
    @Operation(
            operationId = "listAuditSamples",
            summary = "List audit samples",
            description = "Samples of areas the key reaches, in the order in which they were drawn.")
    @APIResponse(
            responseCode = "200",
            description = "A page of samples.",
            content = @Content(schema = @Schema(implementation = AuditSamplePage.class)))
    public Response list(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @BeanParam @Valid PageRequest page) {
        var name = address.getPath();
        var after = page.after(name);
        var found =
                samples.list(new ProgrammeCode(programme), after.isEmpty() ? null : after.getFirst(), page.limit() + 1);
        Page<AuditSample> listed = Page.of(found, page, name, sample -> List.of(sample.id()));
        return Paging.answer(listed.map(AuditSampleView::of), address).build();
    }

    @GET
    @Path("/{sample}")
    @RolesAllowed(Scope.Word.OBSERVATIONS_REVIEW)
    @Operation(operationId = "getAuditSample", summary = "Read an audit sample", description = "One sample by its id.")
    @APIResponse(responseCode = "200", description = "The sample.")
    public AuditSampleView get(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @PathParam("sample")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id.", example = "aud_019ab3c27d107c3e9a550f2d8c1b7e47")
                    String sample) {
        return AuditSampleView.of(find(programme, sample));
    }

    @GET
    @Path("/{sample}/figures")
    @Produces("text/csv")
    @RolesAllowed(Scope.Word.OBSERVATIONS_REVIEW)
    @Operation(
            operationId = "listSampledFigures",
            summary = "Read the figures of a sample",
            description = "In the order of drawing, as CSV: the bytes whose digest the sample names.")
    @APIResponse(
            responseCode = "200",
            description = "The figures.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "csv", value = """
                                                    place,figure,revision,weight
                                                    1,ADP-HN-02:D475:2026-04:self-reported,4,10
                                                    """)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response figures(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @PathParam("sample")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id.", example = "aud_019ab3c27d107c3e9a550f2d8c1b7e47")
                    String sample) {
        var found = find(programme, sample);
        return preconditions.answer(
                Tags.of(found.sampleDigest()),
                "private, no-cache",
                () -> Response.ok(found.csv().getBytes(StandardCharsets.UTF_8), "text/csv"));
    }

    private AuditSample find(String programme, String sample) {
        return samples.find(new ProgrammeCode(programme), sample)
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        "programme " + programme + " has no sample " + sample + " that this key reaches"));
    }

    private AuditSample.Asked asked(String programme, AuditSampleRequest request) {
        var within = AreaCode.parse(Objects.requireNonNullElse(request.within(), AreaCode.INDIA.value()));
        var known = catalogue.get();
        if (known.findArea(within).isPresent() && !reach.get().covers(within, known.stateOf(within))) {
            throw new Problem(
                    ErrorCode.AREA_NOT_ALLOWED, "a sample of " + within + " needs a key that reaches it whole");
        }
        try {
            return new AuditSample.Asked(
                    new ProgrammeCode(programme),
                    Period.parse(request.period()),
                    within,
                    AuditSample.Method.of(request.method()),
                    Objects.requireNonNullElseGet(request.seed(), drawSample::freshSeed),
                    request.size());
        } catch (IllegalArgumentException e) {
            throw new Problem(ErrorCode.VALIDATION_FAILED, String.valueOf(e.getMessage()));
        }
    }

    /// For the document: a page of samples.
    @Schema(name = "AuditSamplePage")
    public record AuditSamplePage(
            List<AuditSampleView> items, @Nullable String next) {}
}
