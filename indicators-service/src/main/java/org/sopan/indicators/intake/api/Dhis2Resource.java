package org.sopan.indicators.intake.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Order;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.kit.http.BodyLimit;
import org.sopan.kit.http.ForeignParameters;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// Figures in, as a DHIS2 sends them: a state's HMIS needs another address and a key, and nothing else.
@ForeignParameters
@Path("/dhis2/api")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DHIS2", description = "Figures in, in the words of DHIS2.")
public class Dhis2Resource {

    private static final String ID = "sub_[0-9a-f]{1,40}";
    /// The newest release whose answers these are.
    private static final String SPEAKS = "2.40.0";

    private final RecordSubmission recordSubmission;
    private final CurrentCatalogue catalogue;
    private final Dialects dialects;
    private final Reporters reporters;
    private final Dhis2Answers answers;
    private final Deferral deferral;
    private final DeferredPushes pushes;
    private final Caller caller;
    private final HttpHeaders headers;
    private final Clock clock;

    Dhis2Resource(
            RecordSubmission recordSubmission,
            CurrentCatalogue catalogue,
            Dialects dialects,
            Reporters reporters,
            Dhis2Answers answers,
            Deferral deferral,
            DeferredPushes pushes,
            Caller caller,
            HttpHeaders headers,
            Clock clock) {
        this.recordSubmission = recordSubmission;
        this.catalogue = catalogue;
        this.dialects = dialects;
        this.reporters = reporters;
        this.answers = answers;
        this.deferral = deferral;
        this.pushes = pushes;
        this.caller = caller;
        this.headers = headers;
        this.clock = clock;
    }

    @GET
    @Path("/system/info")
    @Operation(
            operationId = "getDhis2SystemInfo",
            summary = "Say what speaks here",
            description = "What DHIS2 clients ask before they send: name, version and time.")
    @APIResponse(
            responseCode = "200",
            description = "What speaks here.",
            content = @Content(schema = @Schema(implementation = SystemInfo.class)))
    public SystemInfo info() {
        return new SystemInfo("Sopan", SPEAKS, told(clock.instant()));
    }

    @POST
    @Path("/dataValueSets")
    @Consumes({MediaType.APPLICATION_JSON, "text/csv", "application/csv", MediaType.APPLICATION_XML, MediaType.TEXT_XML
    })
    @BodyLimit("sopan.submission.max-body-bytes")
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(operationId = "pushDataValueSet", summary = "Push data values", description = """
                    Takes data values as a DHIS2 sends them, in JSON, CSV or XML. Org units, data elements and category \
                    option combos go through the provider's code map. What is right is taken and what is wrong is \
                    listed as conflicts; 409 only when nothing was taken. With `importStrategy=CREATE` or `UPDATE` values \
                    whose figure stands already, or does not, are ignored, and each is a conflict that names its figure \
                    (`figure-stands`, `figure-absent`): of two sets that create one figure at the same time, one does.""")
    @Parameter(ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "grouped", value = """
                                                {"period": "202604", "orgUnit": "O6uvpzGd5pu", "dataValues": [
                                                  {"dataElement": "fbfJHSPpUQD", "categoryOptionCombo": "pq2XI5kz2BY",
                                                   "value": "412"},
                                                  {"dataElement": "cYeuwXTCPkU", "value": "530"}]}
                                                """)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "Taken, wholly or in part; or, with `async`, the job that will say so.",
            content = @Content(schema = @Schema(implementation = Dhis2Message.class)))
    @APIResponse(
            responseCode = "409",
            description = "No data value was taken.",
            content = @Content(schema = @Schema(implementation = Dhis2Message.class)))
    public Response push(@BeanParam @Valid Dhis2Request request, InputStream body) {
        request.checkIdSchemes();
        var manner = manner(request);
        if (request.async()) {
            return deferral.take(
                    manner,
                    body,
                    id -> Response.ok(Dhis2Message.of(Dhis2Job.of(id))).build());
        }
        var order = new Order(reporters.present(catalogue.get()), manner.mode(), manner.dryRun(), manner.strategy());
        var rows = dialects.dhis2(manner, body);
        var staged = recordSubmission.stage(order, rows);
        return recordSubmission.finish(staged, () -> answers.answer(staged, rows, order.reporter()));
    }

    @GET
    @Path("/system/tasks/" + Dhis2Job.TYPE + "/{submission}")
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(
            operationId = "getDhis2Task",
            summary = "Ask for an import",
            description = "Messages about an import that goes on, the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "Messages.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Dhis2Job.Notification.class)))
    public List<Dhis2Job.Notification> task(
            @PathParam("submission")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id of the import.", example = "sub_019ab3c2")
                    String submission) {
        var push = ProgressResource.find(pushes, caller, submission);
        var decision = push.decision();
        return List.of(new Dhis2Job.Notification(
                submission,
                "INFO",
                Dhis2Job.TYPE,
                told(decision == null ? push.receivedAt() : decision.at()),
                decision == null ? "Import waits" : "Import done",
                decision != null));
    }

    @GET
    @Path("/system/taskSummaries/" + Dhis2Job.TYPE + "/{submission}")
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(
            operationId = "getDhis2TaskSummary",
            summary = "Read what came of an import",
            description = "The import summary alone, without an envelope; 204 while the import goes on.")
    @APIResponse(
            responseCode = "200",
            description = "The summary.",
            content = @Content(schema = @Schema(implementation = Dhis2Summary.class)))
    @APIResponse(responseCode = "204", description = "The import goes on.")
    public Response summary(
            @PathParam("submission")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id of the import.", example = "sub_019ab3c2")
                    String submission) {
        var decision = ProgressResource.find(pushes, caller, submission).decision();
        return decision == null
                ? Response.noContent().build()
                : Response.ok(decision.answer()).build();
    }

    private Manner manner(Dhis2Request request) {
        var type = SentType.of(headers, Dialects.DHIS2_FORMS);
        return new Manner(
                true,
                type.mediaType(),
                type.charset(),
                request.contentEncoding(),
                Sending.Layout.LONG,
                Mode.PARTIAL,
                request.dryRun(),
                request.takesBack(),
                request.strategy());
    }

    /// DHIS2 tells time without a zone.
    private static String told(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /// What speaks here.
    @Schema(name = "Dhis2SystemInfo")
    public record SystemInfo(
            @Schema(examples = "Sopan", maxLength = 40) String systemName,
            @Schema(examples = "2.40.0", maxLength = 20) String version,

            @Schema(examples = "2026-11-22T22:10:00", maxLength = 30)
            String serverDate) {}
}
