package org.sopan.forum.codelists.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.forum.codelists.CodeList;
import org.sopan.forum.codelists.CodeLists;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.texts.api.Reader;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;

/// Code lists: fixed, versioned, readable by anyone.
@Path("/v1/codelists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Code lists")
public class CodeListResource {

    private static final String CACHING = "public, max-age=3600";

    private final CodeLists lists;
    private final Reader reader;
    private final Preconditions preconditions;

    CodeListResource(CodeLists lists, Reader reader, Preconditions preconditions) {
        this.lists = lists;
        this.reader = reader;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "listCodeLists",
            summary = "List the code lists",
            description = "Every list with its version and size, by name; the codes are at the list's own address. "
                    + "Among them are the states of every aggregate, drawn from the table that decides.")
    @APIResponse(
            responseCode = "200",
            description = "The lists.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CodeListView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version named in If-None-Match.")
    public Response list() {
        var language = reader.language();
        var all = lists.list();
        var versions = all.stream().map(list -> list.name() + list.version()).toList();
        return preconditions.answer(Tags.of("codelists", versions, language), CACHING, () -> {
            List<CodeListView> views = all.stream()
                    .map(list -> CodeListView.summary(list, language))
                    .toList();
            return Response.ok(views).header(HttpHeaders.CONTENT_LANGUAGE, language);
        });
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "getCodeList",
            summary = "Read a code list",
            description = "All codes of a list with their names in English, Hindi and Japanese where there are any. "
                    + "Lists named <aggregate>-states say for each state which others may follow.")
    @APIResponse(
            responseCode = "200",
            description = "The list.",
            content = @Content(schema = @Schema(implementation = CodeListView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version named in If-None-Match.")
    @APIResponse(responseCode = "404", description = "There is no list of that name.")
    public Response get(
            @PathParam("name")
                    @Pattern(regexp = CodeList.NAME)
                    @Parameter(description = "Name of the list.", example = "thematic-areas")
                    String name) {
        var list = lists.find(name).orElseThrow(() -> Refusals.missing("code list", name));
        var language = reader.language();
        return preconditions.answer(
                Tags.of("codelist", name, list.version(), list.codes().hashCode(), language),
                CACHING,
                () -> Response.ok(CodeListView.whole(list, language)).header(HttpHeaders.CONTENT_LANGUAGE, language));
    }
}
