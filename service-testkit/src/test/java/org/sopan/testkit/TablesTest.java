package org.sopan.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.kit.problem.ErrorCode;

/// A table over HTTP: negotiated, streamed, compressed.
@QuarkusTest
class TablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /v1/tables/1                 | */*                                        | application/json
                    /v1/tables/1                 | text/csv                                   | text/csv
                    /v1/tables/1                 | text/html, text/csv;q=0.5, */*;q=0.1       | text/csv
                    /v1/tables/1                 | application/x-ndjson                       | application/x-ndjson
                    /v1/tables/1?format=csv      | application/json                           | text/csv
                    /v1/tables/1?format=ndjson   | */*                                        | application/x-ndjson
                    """)
    void theFormatIsChosenByNameOrByAccept(String path, String accept, String type) {
        var response = given().header("Accept", accept).get(path);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(type);
    }

    @Test
    void aFormatThatIsNotOfferedIsRefusedWithThoseThatAre() {
        ProblemAssert.assertThat(given().get("/v1/tables/1?format=xls"))
                .is(ErrorCode.NOT_ACCEPTABLE)
                .says("xls", "json, ndjson, csv");
        ProblemAssert.assertThat(given().accept("image/png").get("/v1/tables/1"))
                .is(ErrorCode.NOT_ACCEPTABLE)
                .says("image/png", "application/json, application/x-ndjson, text/csv");
    }

    @Test
    void aCsvIsAFileWithAName() {
        var response = given().get("/v1/tables/2?format=csv");

        assertThat(response.asString()).isEqualTo("area,rank\r\nD1,1\r\nD2,2\r\n");
        assertThat(response.header("Content-Disposition")).isEqualTo("attachment; filename=\"ranks.csv\"");
    }

    @Test
    void aLargeTableArrivesWhole() {
        var lines =
                given().get("/v1/tables/200000?format=csv").asString().lines().toList();

        assertThat(lines).hasSize(200_001).endsWith("D200000,200000");
    }

    @Test
    void aCompressedAnswerHasTheSameContentAndAnotherTag() {
        CompressionAssert.assertThat("/v1/tables/1000?format=csv").goesOutCompressedToWhoeverAcceptsIt();
    }
}
