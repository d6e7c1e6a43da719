package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// A state's HMIS pushes as to another DHIS2.
@QuarkusTest
class Dhis2PushesTest {

    private static final String PROVIDER = "s23-survey";

    @BeforeEach
    void codes() {
        Packs.loadAll();
        OwnCodesTest.map(PROVIDER, """
                {"areas": [{"code": "OU23A", "area": "D396"}, {"code": "OU23B", "area": "D397"}],
                 "data": [{"element": "deANC1", "category": "cocF", "indicator": "NFHS-ANC1"},
                          {"element": "deNum", "indicator": "NFHS-ANC4", "part": "numerator"},
                          {"element": "deDen", "indicator": "NFHS-ANC4", "part": "denominator"}]}
                """).then().statusCode(200);
    }

    @Test
    void groupedValuesAreTakenWhereverTheGroupsFieldsStand() {
        var body = """
                {"dataSet": "anything", "dataValues": [
                  {"dataElement": "deANC1", "categoryOptionCombo": "cocF", "value": "12.0", "storedBy": "someone"},
                  {"dataElement": "deNum", "categoryOptionCombo": "HllvX50cXC0", "value": 30},
                  {"dataElement": "deDen", "value": "40"},
                  {"dataElement": "deANC1", "categoryOptionCombo": "cocM", "value": "12"}],
                 "period": "2016April", "orgUnit": "OU23A"}
                """;

        var answer = push("application/json", "", body);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var summary = answer.jsonPath();
        assertThat(summary.getString("status")).isEqualTo("WARNING");
        assertThat(summary.getString("response.status")).isEqualTo("WARNING");
        assertThat(summary.getInt("response.importCount.imported")).isEqualTo(2);
        assertThat(summary.getInt("response.importCount.ignored")).isEqualTo(1);
        assertThat(summary.getList("response.conflicts.indexes[0]")).containsExactly(3);
        assertThat(summary.getString("response.conflicts[0].value")).contains("allowed is", "cocF");
        var stored = given().get("/v1/observations?area=D396&period=FY2016-17").jsonPath();
        assertThat(stored.getList("items.value")).containsExactlyInAnyOrder(12f, 75f);
    }

    @Test
    void csvAndXmlSayTheSame() {
        var csv = """
                "dataelement","period","orgunit","categoryoptioncombo","attributeoptioncombo","value","storedby"
                "deANC1","201704","OU23A","cocF","","21","x"
                """;
        var xml = """
                <dataValueSet xmlns="http://dhis2.org/schema/dxf/2.0" period="201705" orgUnit="OU23A">
                  <dataValue dataElement="deANC1" categoryOptionCombo="cocF" value="22"/>
                </dataValueSet>
                """;

        assertThat(push("application/csv", "", csv).jsonPath().getInt("response.importCount.imported"))
                .isEqualTo(1);
        assertThat(push("application/xml", "", xml).jsonPath().getInt("response.importCount.imported"))
                .isEqualTo(1);

        assertThat(given().get("/v1/observations?area=D396&period=2017-04")
                        .jsonPath()
                        .getList("items.value"))
                .containsExactly(21);
        assertThat(given().get("/v1/observations?area=D396&period=2017-05")
                        .jsonPath()
                        .getList("items.value"))
                .containsExactly(22);
    }

    @Test
    void aLineOfCsvWhoseCellsHaveSlippedIsRefusedAndShortLinesOfOneLengthAreNot() {
        var slipped = """
                dataelement,period,orgunit,categoryoptioncombo,value,storedby,comment
                deANC1,201801,OU23A,cocF,21,someone
                deANC1,201802,OU23A,cocF,1,234,someone
                """;

        var answer = push("text/csv", "", slipped).jsonPath();

        assertThat(answer.getInt("response.importCount.imported")).isEqualTo(1);
        assertThat(answer.getList("response.conflicts.property")).containsExactly("row-length");
        assertThat(answer.getList("response.rejectedIndexes")).containsExactly(1);
    }

    @Test
    void optionsThatWouldBeReadAsSomethingElseAreRefused() {
        var body = "{\"dataValues\": [{\"dataElement\": \"deANC1\", \"categoryOptionCombo\": \"cocF\", "
                + "\"period\": \"201803\", \"orgUnit\": \"OU23A\", \"value\": \"7\"}]}";

        ProblemAssert.assertThat(push("application/json", "?importStrategy=MERGE", body))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("MERGE", "CREATE_AND_UPDATE");
        var byName = push("application/json", "?orgUnitIdScheme=NAME", body);
        ProblemAssert.assertThat(byName).is(ErrorCode.VALIDATION_FAILED).says("orgUnitIdScheme \"NAME\"", "UID, CODE");
        assertThat(given().get("/v1/observations?area=D396&period=2018-03")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(push("application/json", "?idScheme=code&orgUnitIdScheme=uid", body)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDeletedValueIsTakenBackAndNothingAcceptedIsAConflict() {
        var value = "{\"dataValues\": [{\"dataElement\": \"deANC1\", \"categoryOptionCombo\": \"cocF\", "
                + "\"period\": \"201804\", \"orgUnit\": \"OU23B\", \"value\": \"7\"%s}]}";
        push("application/json", "", value.formatted("")).then().statusCode(200);

        var gone = push("application/json", "", value.formatted(", \"deleted\": true"));
        var nothing = push("application/json", "", value.formatted("").replace("OU23B", "nowhere"));
        var broken = push("application/json", "", "{\"dataValues\": [");
        var doctype = push("application/xml", "", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");

        assertThat(gone.jsonPath().getInt("response.importCount.deleted")).isEqualTo(1);
        assertThat(given().get("/v1/observations?area=D397&period=2018-04")
                        .jsonPath()
                        .getList("items.status"))
                .containsExactly("withdrawn");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.jsonPath().getString("status")).isEqualTo("ERROR");
        assertThat(nothing.jsonPath().getString("response.conflicts[0].object")).isEqualTo("nowhere");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(doctype.statusCode()).isIn(400, 200);
        assertThat(doctype.asString()).doesNotContain("root:");
    }

    @Test
    void anAsyncImportIsAskedForUntilItIsDone() {
        var body = """
                {"dataValues": [
                  {"dataElement": "deANC1", "categoryOptionCombo": "cocF", "period": "201904", "orgUnit": "OU23A", "value": "9"},
                  {"dataElement": "deANC1", "categoryOptionCombo": "cocF", "period": "201904", "orgUnit": "elsewhere", "value": "9"}]}
                """;

        var started = push("application/json", "?async=true", body).jsonPath();

        assertThat(started.getString("response.jobType")).isEqualTo("DATAVALUE_IMPORT");
        var id = started.getString("response.id");
        assertThat(started.getString("response.relativeNotifierEndpoint")).endsWith(id);
        until(() ->
                ask("/dhis2/api/system/tasks/DATAVALUE_IMPORT/" + id).jsonPath().getBoolean("[0].completed"));
        var summary =
                ask("/dhis2/api/system/taskSummaries/DATAVALUE_IMPORT/" + id).jsonPath();
        assertThat(summary.getString("status")).isEqualTo("WARNING");
        assertThat(summary.getInt("importCount.imported")).isEqualTo(1);
        assertThat(summary.getInt("importCount.ignored")).isEqualTo(1);
        var receipt = summary.getString("description");
        receipt = receipt.substring(receipt.indexOf("/v1/"));
        assertThat(receipt).isEqualTo("/v1/submissions/" + id + "/receipt");
        assertThat(ask(receipt).jsonPath().getString("submission")).isEqualTo(id);
        assertThat(given().get("/dhis2/api/system/tasks/DATAVALUE_IMPORT/" + id).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPushThatWouldRatherAskLaterGetsItsAnswerThere() {
        var body = "area,indicator,period,value\nOU23A,NFHS-BREG,2013,9\nOU23A,NFHS-BREG,2014,900\n";

        var promised = OwnCodesTest.state(PROVIDER, "S23")
                .header("Prefer", "respond-async")
                .contentType("text/csv")
                .body(body)
                .post("/v1/observations?mode=partial");

        assertThat(promised.statusCode()).as(promised.asString()).isEqualTo(202);
        var place = promised.header("Location");
        var path = place.substring(place.indexOf("/v1/"));
        until(() -> ask(path).jsonPath().getString("state").equals("decided"));
        var progress = ask(path).jsonPath();
        assertThat(progress.getInt("status")).isEqualTo(207);
        assertThat(progress.getInt("answer.counts.added")).isEqualTo(1);
        assertThat(progress.getList("answer.remarks.code")).containsExactly("value-out-of-range");
        var kept = ask("/v1/submissions/" + progress.getString("answer.id") + "/receipt")
                .jsonPath();
        assertThat(progress.getString("answer.receipt")).isNotEmpty().isEqualTo(kept.getString("signature"));
    }

    private static Response push(String type, String query, String body) {
        return OwnCodesTest.state(PROVIDER, "S23")
                .contentType(type)
                .body(body.getBytes(UTF_8))
                .post("/dhis2/api/dataValueSets" + query);
    }

    private static Response ask(String path) {
        return OwnCodesTest.state(PROVIDER, "S23").get(path);
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute in vain").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
