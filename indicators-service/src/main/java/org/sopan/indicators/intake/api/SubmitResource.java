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
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Order;
import org.sopan.indicators.intake.RecordSubmission;
import org.sopan.indicators.intake.Reporter;
import org.sopan.indicators.intake.RowSource;
import org.sopan.kit.http.BodyLimit;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Figures in.
@Path("/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions", description = "Figures in, and what became of them.")
public class SubmitResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final RecordSubmission recordSubmission;
    private final CurrentCatalogue catalogue;
    private final SubmissionAnswers answers;
    private final IntakeLimits limits;
    private final Caller caller;
    private final HttpHeaders headers;

    SubmitResource(
            RecordSubmission recordSubmission,
            CurrentCatalogue catalogue,
            SubmissionAnswers answers,
            IntakeLimits limits,
            Caller caller,
            HttpHeaders headers) {
        this.recordSubmission = recordSubmission;
        this.catalogue = catalogue;
        this.answers = answers;
        this.limits = limits;
        this.caller = caller;
        this.headers = headers;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, NDJSON, CSV})
    @BodyLimit("sopan.submission.max-body-bytes")
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(operationId = "pushObservations", summary = "Push figures", description = """
                    Takes rows of `area, indicator, period, value, status, dataset, note`. The answer comes when the \
                    figures are on disk. A figure that repeats what is known makes no revision. In `atomic` mode one \
                    wrong row refuses all; in `partial` mode right rows are taken and wrong ones are listed. Rules \
                    are listed at `/v1/rules`. Bodies may be gzip.""")
    @Parameter(ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
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
                        mediaType = NDJSON,
                        schema = @Schema(implementation = ObservationRequest.class),
                        examples = @ExampleObject(name = "ndjson", value = """
                                                {"area": "D475", "indicator": "NFHS-ANC1", "period": "2020", "value": 84.6}
                                                """))
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
            description = "`partial`: some rows were accepted and are on disk, the others are listed.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
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
        var order = new Order(
                reporter(catalogue.get()), Mode.valueOf(request.mode().toUpperCase(Locale.ROOT)), request.dryRun());
        var staged = recordSubmission.stage(order, rows(request, body));
        return recordSubmission.finish(staged, () -> answers.answer(staged));
    }

    private RowSource rows(SubmissionRequest request, InputStream body) {
        var type = headers.getMediaType();
        var sent = SentBody.of(
                body,
                Characters.understood(type.getParameters().get(MediaType.CHARSET_PARAMETER)),
                request.contentEncoding(),
                limits);
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV -> new CsvRows(sent, limits);
            case NDJSON -> new NdjsonRows(sent, limits);
            default -> new JsonRows(sent, limits);
        };
    }

    private Reporter reporter(Catalogue known) {
        var code = caller.provider().orElse(Provider.DIRECT);
        var provider = known.findProvider(code)
                .orElseThrow(() -> new Problem(
                        ErrorCode.FORBIDDEN,
                        "this key reports as provider " + code + ", which the catalogue does not know"));
        return new Reporter(caller.subject(), provider, caller.areas(), known);
    }
}
