package org.sopan.gateway.docs.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.gateway.docs.Assets;
import org.sopan.gateway.docs.ProblemPages;
import org.sopan.gateway.docs.SuiteDocument;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// The documentation of the whole suite, for programs and for people.
@Path("/")
@Tag(name = "Documentation", description = "What the suite says about its interface.")
@RunOnVirtualThread
public class DocsResource {

    /// The page draws with its own scripts and styles only; the drawing library sets styles on elements.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final SuiteDocument document;
    private final Assets assets;
    private final ProblemPages problems;

    DocsResource(SuiteDocument document, Assets assets, ProblemPages problems) {
        this.document = document;
        this.assets = assets;
        this.problems = problems;
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Operation(
            operationId = "getInterfaceYaml",
            summary = "Read the interface as YAML",
            description = "The OpenAPI 3.1 document of the whole suite: every address, body, error and limit.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It has not changed since the ETag in If-None-Match.")
    public Response yaml(@Context Request request, @Context HttpHeaders headers) {
        return Representations.answer(document.yaml(), "application/yaml", request, headers);
    }

    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getInterfaceJson",
            summary = "Read the interface as JSON",
            description = "The same document as `/openapi.yaml`.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "It has not changed since the ETag in If-None-Match.")
    public Response json(@Context Request request, @Context HttpHeaders headers) {
        return Representations.answer(document.json(), MediaType.APPLICATION_JSON, request, headers);
    }

    @GET
    @Path("docs")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getDocs",
            summary = "Read the interface as a page",
            description = "The document drawn for people, to read and to try. Works without any other network.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response page(@Context Request request, @Context HttpHeaders headers) {
        var page = Representations.answer(assets.get("docs.html"), "text/html;charset=UTF-8", request, headers);
        page.getHeaders().putSingle("Content-Security-Policy", POLICY);
        return page;
    }

    @GET
    @Path("docs/assets/{file}")
    @Operation(
            operationId = "getDocsAsset",
            summary = "Read a file of the page",
            description = "Scripts, styles and images of `/docs`.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no such file.")
    public Response asset(
            @PathParam("file")
                    @Parameter(
                            description = "Name of the file.",
                            example = "docs.css",
                            schema = @Schema(maxLength = 60))
                    String file,
            @Context Request request,
            @Context HttpHeaders headers) {
        var mediaType = assets.findMediaType(file)
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "the page has no file \"" + file + "\""));
        return Representations.answer(assets.get(file), mediaType, request, headers);
    }

    @GET
    @Path("docs/problems")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "listProblems",
            summary = "Read the error catalogue",
            description = "Every code a problem document can have, with its status and meaning.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response problems() {
        return html(problems.list());
    }

    @GET
    @Path("docs/problems/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getProblem",
            summary = "Read about one error",
            description = "What happened and what to do. The `type` of a problem document leads here.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no such code.")
    public Response problem(
            @PathParam("code")
                    @Parameter(
                            description = "The code.",
                            example = "validation-failed",
                            schema = @Schema(maxLength = 60))
                    String code) {
        return ErrorCode.find(code)
                .map(found -> html(problems.one(found)))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "no problem has the code \"" + code + "\""));
    }

    private static Response html(String page) {
        return Response.ok(page, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
