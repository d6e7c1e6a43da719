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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.catalogue.Campaign;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Campaigns.
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class CampaignsResource {

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,39}";

    private final CatalogueAnswers answers;

    CampaignsResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listCampaigns",
            summary = "List campaigns",
            description = "Pushes for a few indicators within a window of days, by code.")
    @APIResponse(
            responseCode = "200",
            description = "A page of campaigns.",
            content = @Content(schema = @Schema(implementation = CampaignPage.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(@BeanParam @Valid PageRequest page) {
        return answers.page(
                page,
                catalogue -> catalogue.all(DefinitionKind.CAMPAIGN, Campaign.class),
                Campaign::key,
                (campaign, catalogue) -> CampaignView.of(campaign));
    }

    @GET
    @Path("/{campaign}")
    @Operation(operationId = "getCampaign", summary = "Read a campaign", description = "One campaign by code.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign.",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @PathParam("campaign") @Pattern(regexp = CODE) @Parameter(description = "Code.", example = "SAMPOORNATA-2")
                    String campaign) {
        return answers.one(catalogue -> catalogue
                .find(DefinitionKind.CAMPAIGN, campaign)
                .map(Campaign.class::cast)
                .map(CampaignView::of)
                .orElseThrow(
                        () -> new Problem(ErrorCode.NOT_FOUND, "campaign " + campaign + " is not in the catalogue")));
    }

    /// A campaign as it is shown.
    @Schema(name = "Campaign", description = "A push for a few indicators within a window of days.")
    public record CampaignView(
            @Schema(examples = "SAMPOORNATA-2", maxLength = 40)
            String code,

            Map<String, String> names,
            @Schema(examples = "ADP", maxLength = 20) String programme,

            @Schema(maxItems = 100, description = "Those of the programme at the campaign's own saturation.")
            List<String> indicators,

            @Schema(examples = "2026-01-28") LocalDate from,

            @Schema(examples = "2026-04-14", description = "Last day.")
            LocalDate to,

            @Schema(examples = "100", description = "Value at which an area has done it, in the indicators' unit.")
            BigDecimal saturation,

            @Schema(maxLength = 1000) String source,

            @Schema(description = "All data points, with whose members do them and when they are done.", maxItems = 200)
            List<CampaignPointView> points,

            @Schema(description = "Members within these alone take part; none: all.", maxItems = 10_000)
            List<String> areas) {

        /// A data point of a campaign.
        @Schema(name = "CampaignPoint")
        public record CampaignPointView(
                @Schema(examples = "ADP-HN-02", maxLength = 40)
                String indicator,

                @Schema(examples = "ADP", maxLength = 20) String programme,
                @Schema(examples = "100") BigDecimal saturation) {}

        static CampaignView of(Campaign campaign) {
            return new CampaignView(
                    campaign.code(),
                    new TreeMap<>(campaign.names()),
                    campaign.programme().value(),
                    campaign.indicators().stream().map(IndicatorCode::value).toList(),
                    campaign.from(),
                    campaign.to(),
                    campaign.saturation(),
                    campaign.source(),
                    campaign.allPoints().stream()
                            .map(each -> new CampaignPointView(
                                    each.indicator().value(), each.programme().value(), each.saturation()))
                            .toList(),
                    campaign.areas().stream().map(AreaCode::value).toList());
        }
    }

    /// For the document: a page of campaigns.
    @Schema(name = "CampaignPage")
    public record CampaignPage(
            List<CampaignView> items, @Nullable String next) {}
}
