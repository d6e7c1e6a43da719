package org.sopan.indicators.catalogue.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.ImportAreas;
import org.sopan.indicators.catalogue.ReportingDay;
import org.sopan.kit.http.BodyLimit;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// A newer directory of areas.
@Path("/v1/areas/import")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class AreaImportResource {

    private final ImportAreas importAreas;
    private final Clock clock;

    AreaImportResource(ImportAreas importAreas, Clock clock) {
        this.importAreas = importAreas;
        this.clock = clock;
    }

    @PUT
    @Consumes("text/csv")
    @BodyLimit("sopan.catalogue.max-pack-bytes")
    @RolesAllowed(Scope.Word.CATALOGUE_WRITE)
    @Operation(operationId = "importAreas", summary = "Import a newer directory of areas", description = """
                    Takes a Local Government Directory as a sheet with the columns `code,level,parent,name`, or as the \
                    directory's own export of states, districts or blocks (`District Code`, `District Name (In English)`, \
                    `State Code` and so on). Without `apply` it writes nothing and shows what would change, under a name; \
                    with `apply=<name>` it does exactly that, or refuses when the catalogue has changed since. New names \
                    keep the old ones as aliases, every change is a boundary event, and nothing is ever removed. An area \
                    that is listed more than once keeps its parent and has the others as further ones. With `on` added \
                    areas begin on that day; with `endMissing` missing ones end on it.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 16_777_216),
                            examples = @ExampleObject(name = "directory", value = """
                                            code,level,parent,name
                                            IN,country,,India
                                            S27,state,IN,Maharashtra
                                            D475,district,S27,Dharashiv
                                            """)))
    @APIResponse(
            responseCode = "200",
            description = "What would change, or what has changed.",
            content = @Content(schema = @Schema(implementation = AreaDiffView.class)))
    @APIResponse(responseCode = "412", description = "The difference is another one than was shown.")
    public AreaDiffView put(
            @QueryParam("apply")
                    @Pattern(regexp = "[0-9a-f]{16}")
                    @Parameter(description = "Name of the difference that was shown.", example = "0c1d2e3f4a5b6c7d")
                    @Nullable
                    String apply,
            @QueryParam("on")
                    @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}")
                    @Parameter(
                            description =
                                    "Day from which the changes hold and added areas begin; without it changes hold from today"
                                            + " and added areas always were.",
                            example = "2026-04-01")
                    @Nullable
                    String on,
            @QueryParam("endMissing")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Whether areas the directory no longer has end on the day `on`, which is needed"
                                            + " then. A directory of one state alone would end all others.",
                            example = "false")
                    boolean endMissing,
            @NotNull String sheet) {
        if (endMissing && on == null) {
            var detail = "endMissing is given without the day on which areas end; needed is on";
            throw new Problem(ErrorCode.INVALID_PARAMETER, detail, List.of(Violation.at("on", "day-missing", detail)));
        }
        var day = on == null ? null : day(on);
        var dates = new ImportAreas.Dates(day == null ? ReportingDay.of(clock.instant()) : day, day, endMissing);
        var lines = AreaSheet.read(sheet);
        var outcome = apply == null ? importAreas.show(lines, dates) : importAreas.apply(lines, apply, dates);
        return switch (outcome) {
            case ImportAreas.Outcome.Shown(var name, var diff) -> AreaDiffView.of(name, diff, false);
            case ImportAreas.Outcome.Applied(var diff, var _) -> AreaDiffView.of("", diff, true);
            case ImportAreas.Outcome.Stale(var name, var wanted) ->
                throw new Problem(
                        ErrorCode.PRECONDITION_FAILED,
                        "the difference is now " + name + " and not " + wanted
                                + "; look at it once more before it is applied");
            case ImportAreas.Outcome.Refused(var errors) ->
                throw new Problem(
                        ErrorCode.VALIDATION_FAILED,
                        "the directory does not fit together; the first of " + errors.size() + " errors: "
                                + errors.getFirst().detail(),
                        errors.stream()
                                .map(error -> Violation.at(error.pointer(), error.code(), error.detail()))
                                .toList());
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            var detail = "on \"" + text + "\" is not a day";
            throw new Problem(
                    ErrorCode.INVALID_PARAMETER, detail, List.of(Violation.at("on", "day-unreadable", detail)));
        }
    }
}
