package org.sopan.indicators.ledger;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// What tests of the ledger ask for.
final class LedgerCalls {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private LedgerCalls() {}

    static String push(String dataset, String... rows) {
        var answer = Pushes.csv(Pushes.direct(), "", Pushes.rows(dataset, rows));
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    static JsonPath checkpoint() {
        return given().auth()
                .oauth2(TestToken.of("key_auditor").sign())
                .post("/v1/checkpoints")
                .jsonPath();
    }

    static JsonPath verify(long leaf) {
        return given().auth()
                .oauth2(TestToken.of("key_auditor").sign())
                .get("/v1/verification?from=" + leaf + "&limit=1")
                .jsonPath();
    }

    /// The receipt, once all its chunks have their place.
    static JsonPath settledReceipt(String submission) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            checkpoint();
            var receipt = Pushes.with(TestToken.of("key_direct")
                            .scopes(Scope.OBSERVATIONS_WRITE, Scope.CATALOGUE_WRITE)
                            .sign())
                    .get("/v1/submissions/" + submission + "/receipt")
                    .jsonPath();
            if (!receipt.getList("chunks.leaf").contains(null)
                    && !receipt.getList("chunks.leaf").isEmpty()) {
                return receipt;
            }
        }
        throw new AssertionError("chunks of " + submission + " got no place in the log");
    }
}
