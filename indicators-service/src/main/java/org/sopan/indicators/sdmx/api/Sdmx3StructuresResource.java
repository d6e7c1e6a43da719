package org.sopan.indicators.sdmx.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.kit.http.ForeignParameters;

/// Structures by SDMX's REST interface 3.0, in SDMX-JSON. What is left out at the end of an address is `*`.
@ForeignParameters
@Path("/sdmx/observations/3.0/structure")
@Produces(StructureAnswers.JSON)
@RunOnVirtualThread
@Tag(name = "SDMX")
@APIResponse(
        responseCode = "200",
        description = "A structure message.",
        content = @Content(mediaType = StructureAnswers.JSON, schema = @Schema(type = SchemaType.OBJECT)))
@APIResponse(responseCode = "304", description = "The caller has this version already.")
public class Sdmx3StructuresResource {

    private final StructureAnswers answers;

    Sdmx3StructuresResource(StructureAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/{type}/{agency}/{id}/{version}")
    @Operation(operationId = "sdmx3Structures", summary = "SDMX 3.0: read structures", description = """
                    Dataflows, data structures, code lists or concepts. `references` adds what they refer to \
                    (`children`, `descendants`), what refers to them (`parents`, `ancestors`), or both (`all`).""")
    public Response structures(@BeanParam @Valid Sdmx3StructuresQuery query) {
        return answer(query);
    }

    @GET
    @Path("/{type}/{agency}/{id}")
    @Operation(
            operationId = "sdmx3StructuresOfAnyVersion",
            summary = "SDMX 3.0: read structures of any version",
            description = "As with the version `*`.")
    public Response ofAnyVersion(@BeanParam @Valid Sdmx3StructuresQuery query) {
        return answer(query);
    }

    @GET
    @Path("/{type}/{agency}")
    @Operation(
            operationId = "sdmx3StructuresOfAgency",
            summary = "SDMX 3.0: read all structures of an agency",
            description = "As with the id `*`.")
    public Response ofAgency(@BeanParam @Valid Sdmx3StructuresQuery query) {
        return answer(query);
    }

    @GET
    @Path("/{type}")
    @Operation(
            operationId = "sdmx3StructuresOfType",
            summary = "SDMX 3.0: read all structures of a kind",
            description = "As with the agency `*`.")
    public Response ofType(@BeanParam @Valid Sdmx3StructuresQuery query) {
        return answer(query);
    }

    private Response answer(Sdmx3StructuresQuery asked) {
        var query = new StructureQuery(asked.type(), asked.id(), asked.references());
        return answers.answer(query::find);
    }
}
