package org.sopan.indicators.intake.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.api.KnownProgrammes;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Sheets to fill in.
@Path("/v1/programmes/{programme}/template")
@RunOnVirtualThread
@Tag(name = "Submissions")
public class TemplateResource {

    private final CurrentCatalogue catalogue;
    private final Reporters reporters;
    private final DrawTemplate drawTemplate;

    TemplateResource(CurrentCatalogue catalogue, Reporters reporters, DrawTemplate drawTemplate) {
        this.catalogue = catalogue;
        this.reporters = reporters;
        this.drawTemplate = drawTemplate;
    }

    @GET
    @Produces({Dialects.XLSX, Dialects.CSV})
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(operationId = "getTemplate", summary = "Get a sheet to fill in", description = """
                    A sheet of exactly what the key is expected to send for a period: a row per member area it reaches, \
                    a column per indicator its provider reports and whose rhythm the period fits; surveys and seasons once a \
                    figure of them was told, or where the programme asks for no such periods regularly. What was told \
                    already stands in its cell, where the sheet can say it so that pushing it again changes nothing. \
                    Filled in, it is pushed as it is with `POST /v1/observations?layout=wide`; cells that are left empty \
                    say nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "The sheet.",
            content = {
                @Content(mediaType = Dialects.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Dialects.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code of the programme.", example = "NFHS")
                    String programme,
            @QueryParam("period")
                    @NotNull
                    @Size(min = 1, max = 20)
                    @Parameter(
                            description = "The period to report, or the name of a survey round or season.",
                            example = "2020",
                            required = true)
                    String period,
            @QueryParam("format")
                    @DefaultValue("xlsx")
                    @Pattern(regexp = "xlsx|csv")
                    @Parameter(description = "A workbook, or plain text.", example = "xlsx")
                    String format,
            @QueryParam("codes")
                    @DefaultValue("sopan")
                    @Pattern(regexp = "sopan|own")
                    @Parameter(
                            description =
                                    "By which codes areas, indicators and the period are named: this suite's, or the"
                                            + " provider's own where its code map has one for the whole.",
                            example = "own")
                    String codes,
            @QueryParam("filled")
                    @DefaultValue("true")
                    @Parameter(description = "Whether what was told already stands in the sheet.", example = "true")
                    boolean filled) {
        var known = catalogue.get();
        var wanted = period(period, known);
        var reporter = reporters.present(known);
        var asked = Asked.of(KnownProgrammes.require(known, programme), wanted, reporter, known);
        var template = drawTemplate.draw(
                asked, known.codeBook(reporter.provider().code()), new DrawTemplate.Wish(codes.equals("own"), filled));
        boolean csv = format.equals("csv");
        return Response.ok(csv ? template.csv() : template.xlsx())
                .type(csv ? Dialects.CSV + ";charset=utf-8" : Dialects.XLSX)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + programme + "-" + wanted + "." + format + "\"")
                .build();
    }

    private static Period period(String text, Catalogue catalogue) {
        try {
            return catalogue.findPeriod(text).orElseGet(() -> Period.parse(text));
        } catch (IllegalArgumentException e) {
            var detail = String.valueOf(e.getMessage());
            throw new Problem(
                    ErrorCode.INVALID_PARAMETER, detail, List.of(Violation.at("period", "period-unreadable", detail)));
        }
    }
}
