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
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Providers.
@Path("/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class ProvidersResource {

    private final CatalogueAnswers answers;

    ProvidersResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listProviders",
            summary = "List providers",
            description = "Who reports figures, for which areas and indicators.")
    @APIResponse(
            responseCode = "200",
            description = "A page of providers.",
            content = @Content(schema = @Schema(implementation = ProviderPage.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(@BeanParam @Valid CatalogueMoment moment, @BeanParam @Valid PageRequest page) {
        return answers.page(
                new CatalogueAnswers.Wanted(moment, page),
                catalogue -> catalogue.all(DefinitionKind.PROVIDER, Provider.class),
                Provider::key,
                (provider, catalogue) -> ProviderView.of(provider));
    }

    @GET
    @Path("/{provider}")
    @Operation(operationId = "getProvider", summary = "Read a provider", description = "One provider by code.")
    @APIResponse(
            responseCode = "200",
            description = "The provider.",
            content = @Content(schema = @Schema(implementation = ProviderView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    @APIResponse(responseCode = "404", description = "There is no such provider.")
    public Response get(
            @PathParam("provider")
                    @Pattern(regexp = ProviderCode.PATTERN)
                    @Parameter(description = "Code.", example = "s27-survey")
                    String provider,
            @BeanParam @Valid CatalogueMoment moment) {
        return answers.one(
                moment,
                catalogue -> catalogue
                        .findProvider(new ProviderCode(provider))
                        .map(ProviderView::of)
                        .orElseThrow(() ->
                                new Problem(ErrorCode.NOT_FOUND, "provider " + provider + " is not in the catalogue")));
    }

    /// For the document: a page of providers.
    @Schema(name = "ProviderPage")
    public record ProviderPage(
            List<ProviderView> items, @Nullable String next) {}
}
