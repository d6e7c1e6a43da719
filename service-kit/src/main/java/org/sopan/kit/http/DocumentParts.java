package org.sopan.kit.http;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.ProblemDocument;

/// The parts that every service's document shares, under the same names, so that a merged document holds them once.
final class DocumentParts {

    static final String IDEMPOTENCY_KEY = "#/components/parameters/IdempotencyKey";

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 429, 500, 503);

    private DocumentParts() {}

    static void addTo(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var components = document.getComponents();
        components.addSchema("Problem", problem());
        components.addSchema("Violation", violation());
        components.addHeader("RequestId", requestId());
        components.addParameter("IdempotencyKey", idempotencyKey());
        STATUSES.forEach(status -> components.addResponse(name(status), response(titles(status))));
        components.addResponse("Problem", response("Any other refusal."));
        sortedResponses(components);
    }

    /// A reference to the shared answer with this status, or to the one for any other.
    static APIResponse reference(String status) {
        var name = status.equals("default") ? "Problem" : name(Integer.parseInt(status));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static void sortedResponses(Components components) {
        var sorted = components.getResponses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        components.setResponses(sorted);
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static String titles(int status) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == status)
                .map(code -> code.title() + " (`" + code.code() + "`)")
                .collect(Collectors.joining("; ", "", "."));
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .addHeader(RequestTrace.REQUEST_ID, OASFactory.createHeader().ref("#/components/headers/RequestId"))
                .content(problemContent());
    }

    static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static Header requestId() {
        return OASFactory.createHeader()
                .description("The request id that was sent, or the one that was given.")
                .schema(text(128).addExample("req_0190f3c2a7d47c1e8b1de6a04f0c77aa"));
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(BodyLimits.IDEMPOTENCY_KEY)
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Makes the request repeatable: sent again within seven days with the same bytes, it gets "
                        + "the stored answer and has no second effect.")
                .schema(text(130).minLength(1).addExample("5f0c9f52-6a3e-4d0e-9b5a-0a5d6a1f3b57"));
    }

    private static Schema problem() {
        return object(
                        "Why a request was refused, after RFC 9457.",
                        List.of("type", "title", "status", "detail", "code"))
                .addProperty("type", text(200).addExample("/docs/problems/validation-failed"))
                .addProperty("title", text(200).addExample("The content was understood and is wrong"))
                .addProperty("status", number(400, 599).addExample(422))
                .addProperty("detail", text(4000).addExample("indicator \"H-99\" is not known"))
                .addProperty("instance", text(4096).addExample("/v1/observations"))
                .addProperty("code", text(60).addExample("validation-failed"))
                .addProperty("traceId", text(32).addExample("4bf92f3577b34da6a3ce929d0e0e4736"))
                .addProperty("requestId", text(128).addExample("req_0190f3c2a7d47c1e8b1de6a04f0c77aa"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .maxItems(10_000)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")));
    }

    private static Schema violation() {
        return object("One thing that is wrong, and where.", List.of("pointer", "code", "detail"))
                .addProperty("pointer", text(1000).addExample("/observations/3/value"))
                .addProperty("line", number(1, Integer.MAX_VALUE).addExample(4))
                .addProperty("column", number(1, Integer.MAX_VALUE).addExample(17))
                .addProperty("code", text(100).addExample("value-out-of-range"))
                .addProperty("detail", text(4000).addExample("104.2 is outside 0..100 percent"))
                .addProperty("suggestion", text(1000).addExample("H-09"));
    }

    private static Schema object(String description, List<String> required) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(description)
                .required(required);
    }

    private static Schema text(int maxLength) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(maxLength);
    }

    private static Schema number(int least, int most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }
}
