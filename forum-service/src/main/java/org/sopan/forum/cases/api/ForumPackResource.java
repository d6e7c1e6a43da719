package org.sopan.forum.cases.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.forum.cases.CaseRule;
import org.sopan.forum.cases.ForumPacks;
import org.sopan.forum.cases.LoadForumPack;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.kit.identity.Scope;

/// What the forum knows about each programme: crosswalk, rules, awards.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Support cases")
public class ForumPackResource {

    private static final String PROGRAMME = "Code of the programme.";

    private final ForumPacks packs;
    private final LoadForumPack loading;
    private final ForumPackReading reading;

    ForumPackResource(ForumPacks packs, LoadForumPack loading, ForumPackReading reading) {
        this.packs = packs;
        this.loading = loading;
        this.reading = reading;
    }

    @PUT
    @Path("/forum-packs/{programme}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.CATALOGUE_WRITE)
    @Operation(
            operationId = "loadForumPack",
            summary = "Store what the forum knows about a programme",
            description =
                    "Scope catalogue:write. The body lies in packs/<programme>/forum.json. Loading the same again "
                            + "changes nothing; a rule that says something else gets the next version. Releases that were "
                            + "judged already are not judged again.")
    @APIResponse(responseCode = "200", description = "Stored.")
    @APIResponse(responseCode = "403", description = "The key lacks catalogue:write.")
    @APIResponse(responseCode = "422", description = "The content breaks rules; all of them are listed.")
    public ForumPackView load(
            @PathParam("programme")
                    @Parameter(description = PROGRAMME, example = "NFHS", schema = @Schema(maxLength = 20))
                    String programme,
            @NotNull @Valid ForumPackRequest request) {
        return ForumPackView.of(
                loading.load(reading.pack(code(programme), request)).pack());
    }

    @GET
    @Path("/forum-packs/{programme}")
    @Operation(
            operationId = "getForumPack",
            summary = "Read what the forum knows about a programme",
            description =
                    "The crosswalk from its themes to the thematic areas, the support-case rules and award rules.")
    @APIResponse(responseCode = "200", description = "The pack.")
    @APIResponse(responseCode = "404", description = "None is stored for this programme.")
    public ForumPackView get(
            @PathParam("programme")
                    @Parameter(description = PROGRAMME, example = "NFHS", schema = @Schema(maxLength = 20))
                    String programme) {
        return packs.find(code(programme))
                .map(ForumPackView::of)
                .orElseThrow(() -> Refusals.missing("forum pack for programme", programme));
    }

    @GET
    @Path("/theme-crosswalks/{programme}")
    @Operation(
            operationId = "getThemeCrosswalk",
            summary = "Read the theme crosswalk of a programme",
            description = "The thematic area each theme of the programme belongs to; cases, practices and events carry "
                    + "both.")
    @APIResponse(responseCode = "200", description = "The crosswalk.")
    @APIResponse(responseCode = "404", description = "None is stored for this programme.")
    public List<ForumPackRequest.MappingRequest> crosswalk(
            @PathParam("programme")
                    @Parameter(description = PROGRAMME, example = "NFHS", schema = @Schema(maxLength = 20))
                    String programme) {
        return get(programme).crosswalk();
    }

    @GET
    @Path("/support-case-rules")
    @Operation(
            operationId = "listSupportCaseRules",
            summary = "List the support-case rules in force",
            description = "By programme, in the order of their packs. Only a release is judged by them, never a live "
                    + "ranking.")
    @APIResponse(responseCode = "200", description = "The rules.")
    public List<ForumPackView.RuleView> rules() {
        return packs.list().stream()
                .flatMap(pack -> pack.rules().stream())
                .map(ForumPackView.RuleView::of)
                .toList();
    }

    @GET
    @Path("/support-case-rules/{code}/versions/{version}")
    @Operation(
            operationId = "getSupportCaseRule",
            summary = "Read a version of a support-case rule",
            description = "Also versions no longer in force, for the explanation of older cases.")
    @APIResponse(responseCode = "200", description = "The rule.")
    @APIResponse(responseCode = "404", description = "There is no such version of a rule.")
    public ForumPackView.RuleView rule(
            @PathParam("code")
                    @Parameter(
                            description = "Code of the rule.",
                            example = "NFHS-LOWEST-TENTH",
                            schema = @Schema(pattern = CaseRule.CODE, maxLength = 60))
                    String code,
            @PathParam("version") @Min(1) @Max(9999) @Parameter(description = "Version of the rule.", example = "1")
                    int version) {
        return packs.findRule(code, version)
                .map(ForumPackView.RuleView::of)
                .orElseThrow(() -> Refusals.missing("support-case rule", code + " version " + version));
    }

    private static ProgrammeCode code(String programme) {
        try {
            return new ProgrammeCode(programme);
        } catch (IllegalArgumentException e) {
            throw Refusals.missing("programme", programme);
        }
    }
}
