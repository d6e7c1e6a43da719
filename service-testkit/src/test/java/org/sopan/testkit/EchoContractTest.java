package org.sopan.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopan.testkit.contract.Contract;
import org.sopan.testkit.contract.Finding;

/// The contract suite sees what holds and what does not; a suite that finds nothing anywhere would prove nothing.
@QuarkusTest
class EchoContractTest {

    @Test
    void whatTheKitDoesHoldsForEveryRoute() {
        var contract = contract();

        assertThat(contract.size()).isGreaterThan(10);
        assertThat(contract.methodsThatAreNotTaken()).isEmpty();
        assertThat(contract.bodiesOfAnotherType()).isEmpty();
        assertThat(contract.brokenBodies()).isEmpty();
        assertThat(contract.protectedRoutesWithoutAKey()).isEmpty();
        assertThat(contract.parametersOutOfBounds()).isEmpty();
    }

    @Test
    void aDefectIsFound() {
        assertThat(contract().reads())
                .extracting(Finding::where)
                .containsOnly("GET /v1/notes/defect")
                .isNotEmpty();
    }

    @Test
    void aMissingBoundAndAMissingDescriptionAreFound() {
        assertThat(contract().missingBounds())
                .extracting(Finding::toString)
                .contains("get /v1/tables/{rows} parameter rows: a whole number without minimum and maximum");
        assertThat(contract().gapsInTheDocument())
                .extracting(Finding::toString)
                .contains("GET /v1/tables/{rows}: has no summary");
    }

    @Test
    void aRouteThatTheDocumentInventsIsFound() {
        var invented = """
                {"paths": {"/v1/invented": {
                  "get": {"responses": {"200": {}}},
                  "post": {"security": [{"key": []}], "requestBody": {"content": {"application/json": {}}},
                           "responses": {"201": {}}}}}}
                """;
        var contract = Contract.of(invented, "http://127.0.0.1:" + RestAssured.port, token());

        assertThat(contract.reads()).extracting(Finding::what).contains("status 404 is not documented");
        for (var findings : List.of(
                contract.methodsThatAreNotTaken(),
                contract.bodiesOfAnotherType(),
                contract.brokenBodies(),
                contract.protectedRoutesWithoutAKey())) {
            assertThat(findings)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.where()).contains("/v1/invented"));
        }
    }

    @Test
    void theDocumentSaysWhatTheKitDoes() {
        var document = given().get("/q/openapi?format=json").jsonPath();

        assertThat(document.getString(
                        "components.responses.Problem404.content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.getString("paths.'/v1/notes/{id}'.get.responses.'404'.'$ref'"))
                .isEqualTo("#/components/responses/Problem404");
        assertThat(document.getString("paths.'/v1/notes/{id}'.get.responses.default.'$ref'"))
                .isEqualTo("#/components/responses/Problem");
        assertThat(document.getList("paths.'/v1/notes/admins'.get.security.key").toString())
                .isEqualTo("[[keys:admin]]");
        assertThat(document.getList("paths.'/v1/repeatable'.post.parameters.'$ref'")
                        .toString())
                .contains("#/components/parameters/IdempotencyKey");
        assertThat(contract().missingBounds())
                .as("an AreaCode is short text, not an object")
                .extracting(Finding::where)
                .noneMatch(where -> where.contains("parameter area"));
    }

    private static Contract contract() {
        var document = given().get("/q/openapi?format=json").asString();
        return Contract.of(document, "http://127.0.0.1:" + RestAssured.port, token());
    }

    private static String token() {
        return TestToken.of("contract").allScopes().sign();
    }
}
