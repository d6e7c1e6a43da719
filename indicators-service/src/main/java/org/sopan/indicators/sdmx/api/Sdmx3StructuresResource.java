package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Structures by SDMX's REST interface 3.0, in SDMX-JSON. What is left out at the end of an address is `*`.
@Path("/sdmx/observations/3.0/structure")
@RunOnVirtualThread
@Tag(name = "SDMX")
public class Sdmx3StructuresResource {

    private static final String TYPE = StructureAnswers.JSON;
    private static final String ID = "[A-Za-z0-9_*-]{1,60}";
    private static final String TYPES = StructureQuery.FLOWS + "|" + StructureQuery.STRUCTURES + "|"
            + StructureQuery.CODELISTS + "|" + StructureQuery.CONCEPTS;
    private static final String REFERENCES = "none|children|descendants|parents|ancestors|parentsandsiblings|all";
    private static final String ALL = "*";

    private final StructureAnswers answers;

    Sdmx3StructuresResource(StructureAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/{type}/{agency}/{id}/{version}")
    @Produces(TYPE)
    @Operation(operationId = "sdmx3Structures", summary = "SDMX 3.0: read structures", description = """
                    Dataflows, data structures, code lists or concepts. `references` adds what they refer to \
                    (`children`, `descendants`), what refers to them (`parents`, `ancestors`), or both (`all`).""")
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response structures(
            @PathParam("type")
                    @Pattern(regexp = TYPES)
                    @Parameter(description = "Kind of structure.", example = StructureQuery.FLOWS)
                    String type,
            @PathParam("agency")
                    @Pattern(regexp = Sdmx3DataResource.AGENCY)
                    @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = "Id, or `*`.", example = "NFHS") String id,
            @PathParam("version")
                    @Pattern(regexp = Sdmx3DataResource.VERSION)
                    @Parameter(description = "Version.", example = "1.0")
                    String version,
            @QueryParam("references")
                    @DefaultValue("none")
                    @Pattern(regexp = REFERENCES)
                    @Parameter(description = "What else is to come with it.", example = "descendants")
                    String references) {
        return answer(new StructureQuery(type, id, references));
    }

    @GET
    @Path("/{type}/{agency}/{id}")
    @Produces(TYPE)
    @Operation(
            operationId = "sdmx3StructuresOfAnyVersion",
            summary = "SDMX 3.0: read structures of any version",
            description = """
                    As with the version `*`.""")
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response ofAnyVersion(
            @PathParam("type")
                    @Pattern(regexp = TYPES)
                    @Parameter(description = "Kind of structure.", example = StructureQuery.FLOWS)
                    String type,
            @PathParam("agency")
                    @Pattern(regexp = Sdmx3DataResource.AGENCY)
                    @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = "Id, or `*`.", example = "NFHS") String id,
            @QueryParam("references")
                    @DefaultValue("none")
                    @Pattern(regexp = REFERENCES)
                    @Parameter(description = "What else is to come with it.", example = "descendants")
                    String references) {
        return answer(new StructureQuery(type, id, references));
    }

    @GET
    @Path("/{type}/{agency}")
    @Produces(TYPE)
    @Operation(
            operationId = "sdmx3StructuresOfAgency",
            summary = "SDMX 3.0: read all structures of an agency",
            description = """
                    As with the id `*`.""")
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response ofAgency(
            @PathParam("type")
                    @Pattern(regexp = TYPES)
                    @Parameter(description = "Kind of structure.", example = StructureQuery.FLOWS)
                    String type,
            @PathParam("agency")
                    @Pattern(regexp = Sdmx3DataResource.AGENCY)
                    @Parameter(description = "Agency.", example = "SOPAN")
                    String agency,
            @QueryParam("references")
                    @DefaultValue("none")
                    @Pattern(regexp = REFERENCES)
                    @Parameter(description = "What else is to come with it.", example = "descendants")
                    String references) {
        return answer(new StructureQuery(type, ALL, references));
    }

    @GET
    @Path("/{type}")
    @Produces(TYPE)
    @Operation(
            operationId = "sdmx3StructuresOfType",
            summary = "SDMX 3.0: read all structures of a kind",
            description = """
                    As with the agency `*`.""")
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response ofType(
            @PathParam("type")
                    @Pattern(regexp = TYPES)
                    @Parameter(description = "Kind of structure.", example = StructureQuery.FLOWS)
                    String type,
            @QueryParam("references")
                    @DefaultValue("none")
                    @Pattern(regexp = REFERENCES)
                    @Parameter(description = "What else is to come with it.", example = "descendants")
                    String references) {
        return answer(new StructureQuery(type, ALL, references));
    }

    private Response answer(StructureQuery query) {
        return answers.answer(query::find);
    }
}
