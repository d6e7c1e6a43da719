package org.sopan.indicators.intake.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Order;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.indicators.intake.Strategy;
import org.sopan.kit.http.BodyLimit;
import org.sopan.kit.identity.Scope;

/// Figures in.
@Path("/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions", description = "Figures in, and what became of them.")
public class SubmitResource {

    private final RecordSubmission recordSubmission;
    private final CurrentCatalogue catalogue;
    private final Dialects dialects;
    private final Reporters reporters;
    private final SubmissionAnswers answers;
    private final Deferral deferral;
    private final IntakeLimits limits;
    private final HttpHeaders headers;

    SubmitResource(
            RecordSubmission recordSubmission,
            CurrentCatalogue catalogue,
            Dialects dialects,
            Reporters reporters,
            SubmissionAnswers answers,
            Deferral deferral,
            IntakeLimits limits,
            HttpHeaders headers) {
        this.recordSubmission = recordSubmission;
        this.catalogue = catalogue;
        this.dialects = dialects;
        this.reporters = reporters;
        this.answers = answers;
        this.deferral = deferral;
        this.limits = limits;
        this.headers = headers;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Dialects.NDJSON, Dialects.CSV, Dialects.SDMX_CSV, Dialects.XLSX})
    @BodyLimit("sopan.submission.max-body-bytes")
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(operationId = "pushObservations", summary = "Push figures", description = """
                    Takes rows of `area, indicator, period, value, status, dataset, note, evidence, reason`; of surveys also `sampleSize`, \
                    `standardError`, `ciLower` and `ciUpper`. The answer comes when the \
                    figures are on disk. A figure that repeats what is known makes no revision. In `atomic` mode one \
                    wrong row refuses all; in `partial` mode right rows are taken and wrong ones are listed; of these, rows \
                    that are right but for the name of their area, which is asked for at `/v1/resolutions`, are kept \
                    and applied once it is confirmed (`held`). Rules \
                    are listed at `/v1/rules`. Bodies may be gzip or zstd. Areas, data elements and periods may be written as \
                    the provider's code map says. `layout=wide` takes a sheet with areas down and data points across; \
                    `/v1/programmes/{programme}/template` is one to fill in.""")
    @Parameter(ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = Dialects.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = """
                                                area,indicator,period,value,status,dataset
                                                D475,NFHS-ANC1,2015,82,normal,survey
                                                D475,NFHS-ANC1,2020,84.6,normal,survey
                                                """)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObservationRequest.Envelope.class),
                        examples = @ExampleObject(name = "envelope", value = """
                                                {"period": "2020", "dataset": "survey", "observations": [
                                                  {"area": "D475", "indicator": "NFHS-ANC1", "value": 84.6},
                                                  {"area": "D475", "indicator": "NFHS-EXBF", "status": "suppressed"}]}
                                                """)),
                @Content(
                        mediaType = Dialects.NDJSON,
                        schema = @Schema(implementation = ObservationRequest.class),
                        examples = @ExampleObject(name = "ndjson", value = """
                                                {"area": "D475", "indicator": "NFHS-ANC1", "period": "2020", "value": 84.6, \
                                                "evidence": "https://data.example.in/anc/2020/D475.pdf", \
                                                "reason": "two blocks were counted twice"}
                                                """)),
                @Content(
                        mediaType = Dialects.SDMX_CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "sdmx-csv", value = """
                                                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS
                                                dataflow,SOPAN:NFHS(1.0),I,D475,NFHS-ANC1,2020,84.6,A
                                                """)),
                @Content(mediaType = Dialects.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "All rows were accepted and are on disk.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The submission.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "207",
            description =
                    "`partial`: some rows were accepted and are on disk, or are kept for the name of their area; the others"
                            + " are listed.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "202",
            description =
                    "`Prefer: respond-async`, or the body is very large (`sopan.submission.async-bytes`): it is on disk"
                            + " and will be decided.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the decision will stand.",
                            schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "`dryRun`: what would have happened.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(
            responseCode = "403",
            description = "The key lacks the scope, or a row names an area it does not reach; nothing was written.")
    @APIResponse(responseCode = "409", description = "A request with the same idempotency key is still running.")
    @APIResponse(
            responseCode = "422",
            description = "Rows are wrong; nothing was written, and every wrong row is listed up to a bound.")
    public Response push(@BeanParam @Valid SubmissionRequest request, InputStream body) {
        var manner = manner(request);
        if (request.later(headers.getLength(), limits.asyncBytes())) {
            return deferral.take(manner, body, SubmitResource::promise);
        }
        if (headers.getLength() >= 0 || request.waits()) {
            return now(manner, body);
        }
        try (var held = HeldBody.of(body, limits.asyncBytes())) {
            return held.isWhole()
                    ? now(manner, held.open())
                    : deferral.take(manner, held.open(), SubmitResource::promise);
        }
    }

    private Response now(Manner manner, InputStream body) {
        var known = catalogue.get();
        var order = new Order(reporters.present(known), manner.mode(), manner.dryRun());
        var sending = Sending.of(manner, known, known.codeBook(reporters.provider()));
        var staged = recordSubmission.stage(order, dialects.rows(sending, body));
        return recordSubmission.finish(staged, () -> answers.answer(staged));
    }

    private static Response promise(String id) {
        return Response.accepted()
                .location(URI.create("/v1/submissions/" + id + "/progress"))
                .header(HttpHeaders.RETRY_AFTER, "2")
                .header("Preference-Applied", "respond-async")
                .build();
    }

    private Manner manner(SubmissionRequest request) {
        var type = SentType.of(headers, Dialects.FORMS);
        return new Manner(
                false,
                type.mediaType(),
                type.charset(),
                request.contentEncoding(),
                new Sending.Layout(
                        request.layout().equals("wide"),
                        request.headerLine(),
                        request.sheet(),
                        request.period(),
                        request.dataset()),
                Mode.valueOf(request.mode().toUpperCase(Locale.ROOT)),
                request.dryRun(),
                false,
                Strategy.ADD_AND_CHANGE);
    }
}
