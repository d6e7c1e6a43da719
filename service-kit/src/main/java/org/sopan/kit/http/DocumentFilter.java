package org.sopan.kit.http;

import io.quarkus.arc.Arc;
import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/// Says in the document of every service what the kit does for every endpoint: the problems each can answer with, the
/// key and the scopes it needs, the request id, the idempotency key. Sorts it, so that it changes only when the
/// interface does.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DocumentFilter implements OASFilter {

    private static final String KEY = "key";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var routes = Arc.container().instance(RouteTable.class).get();
        if (document.getPaths() != null) {
            var items = document.getPaths().getPathItems();
            items.forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) ->
                            complete(operation, routes.documented(method.name(), path), method)));
            document.getPaths().setPathItems(new TreeMap<>(items));
        }
        DocumentParts.addTo(document);
        document.getComponents()
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A key of the suite, or a token of a configured OpenID issuer."));
        var schemas = document.getComponents().getSchemas();
        if (schemas != null) {
            document.getComponents().setSchemas(new TreeMap<>(schemas));
        }
        order(document);
    }

    /// What a reader looks for first comes first: a model keeps its parts in the order in which they were set.
    private static void order(OpenAPI document) {
        var paths = document.getPaths();
        var components = document.getComponents();
        document.setPaths(null);
        document.setComponents(null);
        document.setPaths(paths);
        document.setComponents(components);
    }

    private static void complete(Operation operation, @Nullable Route route, HttpMethod method) {
        var scopes = route == null ? null : route.handler().getAnnotation(RolesAllowed.class);
        if (scopes != null) {
            operation.setSecurity(
                    List.of(OASFactory.createSecurityRequirement().addScheme(KEY, List.of(scopes.value()))));
        } else if (route != null && route.handler().isAnnotationPresent(Authenticated.class)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(KEY, List.of())));
        }
        if (route != null && route.handler().isAnnotationPresent(Idempotent.class)) {
            addParameter(operation, OASFactory.createParameter().ref(DocumentParts.IDEMPOTENCY_KEY));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        for (var problem : problems(operation, method)) {
            if (!operation.getResponses().hasAPIResponse(problem)) {
                operation.getResponses().addAPIResponse(problem, DocumentParts.reference(problem));
            }
        }
        var responses = new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.forEach(DocumentFilter::completeProblem);
        operation.getResponses().setAPIResponses(responses);
        if (operation.getResponses().getDefaultValue() == null) {
            operation.getResponses().setDefaultValue(DocumentParts.reference("default"));
        }
    }

    /// A refusal that an operation describes in its own words has the same body as all others.
    private static void completeProblem(String status, APIResponse response) {
        if (status.matches("[45]\\d\\d") && response.getRef() == null && response.getContent() == null) {
            response.setContent(DocumentParts.problemContent());
        }
    }

    private static void addParameter(Operation operation, Parameter parameter) {
        var all = new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        all.add(parameter);
        operation.setParameters(all);
    }

    /// The refusals an operation is open to, by what it takes.
    private static List<String> problems(Operation operation, HttpMethod method) {
        var problems = new ArrayList<String>();
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var hasBody = operation.getRequestBody() != null;
        if (hasBody || !parameters.isEmpty()) {
            problems.add("400");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            problems.addAll(List.of("401", "403"));
        }
        if (parameters.stream().anyMatch(each -> each.getIn() == Parameter.In.PATH)) {
            problems.add("404");
        }
        if (method == HttpMethod.GET) {
            problems.add("406");
        }
        if (hasBody) {
            problems.addAll(List.of("409", "413", "415", "422"));
        }
        problems.addAll(List.of("429", "500", "503"));
        return problems;
    }
}
