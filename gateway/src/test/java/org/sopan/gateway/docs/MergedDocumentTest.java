package org.sopan.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.gateway.routes.DocumentsForTests;

/// Two sets of documents are merged: small ones with every difficulty in sight, and the services' committed ones.
class MergedDocumentTest {

    private final ObjectNode merged = merge("openapi-test");

    @ParameterizedTest
    @ValueSource(strings = {"openapi-test", "openapi"})
    void theMergedDocumentIsValidOpenApi31(String folder) {
        var document = merge(folder);

        var result = new OpenAPIV3Parser().readContents(document.toString());

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(result.getOpenAPI().getPaths().keySet())
                .contains("/v1/keys", "/openapi.yaml")
                .hasSize(document.path("paths").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi-test", "openapi"})
    void everyReferenceLeadsSomewhere(String folder) {
        var document = merge(folder);

        assertThat(references(document))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi-test", "openapi"})
    void everyOperationHasAnIdOfItsOwnAndTellsTheGatewaysRefusals(String folder) {
        var ids = new HashSet<String>();
        for (var path : merge(folder).path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().has("responses")) {
                    var operation = method.getValue();
                    assertThat(ids.add(operation.path("operationId").asText()))
                            .as(path.getKey())
                            .isTrue();
                    assertThat(operation.path("responses").has("429"))
                            .as(path.getKey())
                            .isTrue();
                    assertThat(operation.path("responses").has("503"))
                            .as(path.getKey())
                            .isTrue();
                }
            }
        }
        assertThat(ids).isNotEmpty();
    }

    @Test
    void schemasOfEqualNameAndUnequalContentAreToldApart() {
        assertThat(merged.at("/components/schemas/Area/properties").has("rank")).isFalse();
        assertThat(merged.at("/components/schemas/RankingsArea/properties").has("rank"))
                .isTrue();
    }

    @Test
    void aSchemaThatRefersToARenamedOneIsRenamedToo() {
        assertThat(merged.at("/components/schemas/RankingsAreaPage/properties/items/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/RankingsArea");
        assertThat(merged.at(
                                "/paths/~1v1~1areas~1{area}~1scorecard/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/RankingsAreaPage");
    }

    @Test
    void equalSchemasAreOne() {
        assertThat(merged.at("/components/schemas").has("Shared")).isTrue();
        assertThat(merged.at("/components/schemas").has("RankingsShared")).isFalse();
    }

    @Test
    void anOperationIdThatIsTakenGetsItsServiceInFront() {
        assertThat(merged.at("/paths/~1v1~1areas/get/operationId").asText()).isEqualTo("list");
        assertThat(merged.at("/paths/~1v1~1rankings~1{period}/get/operationId").asText())
                .isEqualTo("rankingsList");
    }

    @Test
    void aKeyIsSentInOneOfTwoWays() {
        var push = merged.at("/paths/~1v1~1observations/post/security");
        var note = merged.at("/paths/~1v1~1notes/post/security");

        assertThat(push.toString())
                .isEqualTo("[{\"bearer\":[\"observations:write\"]},{\"apiKey\":[\"observations:write\"]}]");
        assertThat(note.toString()).isEqualTo("[{},{\"bearer\":[]},{\"apiKey\":[]}]");
        assertThat(merged.at("/components/securitySchemes").properties()).hasSize(2);
    }

    @Test
    void theOnlyServerIsTheGatewayItself() {
        assertThat(merged.path("servers")).hasSize(1);
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    private static ObjectNode merge(String folder) {
        return MergedDocument.of(DocumentsForTests.trees(folder, "openapi"), "0.1.0");
    }

    private static List<String> references(JsonNode node) {
        var found = new ArrayList<String>();
        node.findValues("$ref").forEach(reference -> found.add(reference.asText()));
        return found;
    }
}
