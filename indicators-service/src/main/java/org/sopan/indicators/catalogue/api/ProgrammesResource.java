package org.sopan.indicators.catalogue.api;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.kit.paging.PageRequest;

/// Programmes.
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class ProgrammesResource {

    private final CatalogueAnswers answers;

    ProgrammesResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listProgrammes",
            summary = "List programmes",
            description = "Programmes with their themes and indicators, without their members.")
    @APIResponse(
            responseCode = "200",
            description = "A page of programmes.",
            content = @Content(schema = @Schema(implementation = ProgrammePage.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(@BeanParam @Valid CatalogueMoment moment, @BeanParam @Valid PageRequest page) {
        return answers.page(
                new CatalogueAnswers.Wanted(moment, page),
                catalogue -> catalogue.all(DefinitionKind.PROGRAMME, Programme.class),
                Programme::key,
                (programme, catalogue) -> ProgrammeView.of(programme, catalogue, false));
    }

    @GET
    @Path("/{programme}")
    @Operation(
            operationId = "getProgramme",
            summary = "Read a programme",
            description = "One programme with themes, indicators, calendar and members.")
    @APIResponse(
            responseCode = "200",
            description = "The programme.",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    @APIResponse(responseCode = "404", description = "There is no such programme.")
    public Response get(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "NFHS")
                    String programme,
            @BeanParam @Valid CatalogueMoment moment) {
        return answers.one(
                moment, catalogue -> ProgrammeView.of(KnownProgrammes.require(catalogue, programme), catalogue, true));
    }

    /// For the document: a page of programmes.
    @Schema(name = "ProgrammePage")
    public record ProgrammePage(
            List<ProgrammeView> items, @Nullable String next) {}
}
