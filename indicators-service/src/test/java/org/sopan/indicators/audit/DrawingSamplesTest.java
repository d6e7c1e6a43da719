package org.sopan.indicators.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ReviewedProgrammes.UNREVIEWED;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.review;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.indicators.merkle.Sha256;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class DrawingSamplesTest {

    private static final String[] AREAS =
            IntStream.range(475, 495).mapToObj(i -> "D" + i).toArray(String[]::new);

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void drawnAgainWithItsSeedASampleIsTheSameToTheByteUntilThePopulationChanges() {
        push(UNREVIEWED, "2013-01", "41", AREAS);

        var first = draw(nation(), "2013-01", "random", "\"seed\": 20260512, \"size\": 7");
        var again = draw(nation(), "2013-01", "random", "\"seed\": 20260512, \"size\": 7");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.jsonPath().getInt("population")).isEqualTo(20);
        assertThat(figures(again)).isEqualTo(figures(first)).hasLineCount(8);
        for (var field : new String[] {"populationDigest", "sampleDigest", "seed"}) {
            assertThat(again.jsonPath().getString(field))
                    .isEqualTo(first.jsonPath().getString(field));
        }
        assertThat(again.jsonPath().getString("id"))
                .isNotEqualTo(first.jsonPath().getString("id"));
        assertThat(Sha256.hex(figures(first).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(first.jsonPath().getString("sampleDigest"));
        push(UNREVIEWED, "2013-01", "42", "D475");
        var changed = draw(nation(), "2013-01", "random", "\"seed\": 20260512, \"size\": 7");
        assertThat(changed.jsonPath().getString("populationDigest"))
                .isNotEqualTo(first.jsonPath().getString("populationDigest"));
        assertThat(figures(first))
                .isEqualTo(nation().get(first.header("Location") + "/figures").asString());
    }

    @Test
    void aRiskBasedSampleGivesFiguresWithOpenFindingsMoreWeight() {
        push(ReviewedProgrammes.FULL, "2013-02", "41", AREAS);
        var doubtful = push(ReviewedProgrammes.FULL, "2013-02", "42", "D480");
        review(reviewer("checker", "S27"), doubtful, "checker", "send-back")
                .then()
                .statusCode(201);

        var body = "{\"period\": \"2013-02\", \"method\": \"risk\", \"seed\": 1, \"size\": 20}";
        var sample = nation().contentType("application/json").body(body).post("/v1/programmes/T-FULL/audit-samples");

        assertThat(figures(sample)
                        .lines()
                        .filter(line -> line.contains(":D480:"))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)))
                        .isGreaterThanOrEqualTo(4));
        assertThat(figures(sample)
                        .lines()
                        .filter(line -> line.contains(":D475:"))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("T-REVIEWED-1:D475:2013-02:t-full"));
    }

    @Test
    void aKeyDrawsAndReadsWhereItReaches() {
        push(UNREVIEWED, "2013-03", "41", AREAS);
        var state = reviewer("rev_s27", "S27");

        var own = draw(state, "2013-03", "random", "\"within\": \"S27\", \"size\": 5");
        assertThat(own.statusCode()).isEqualTo(201);
        assertThat(own.jsonPath().getLong("seed")).isNotNegative();
        var id = own.jsonPath().getString("id");
        ProblemAssert.assertThat(draw(state, "2013-03", "random", "\"size\": 5"))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("IN");
        ProblemAssert.assertThat(reviewer("rev_s09", "S09").get("/v1/programmes/T-UNREVIEWED/audit-samples/" + id))
                .is(ErrorCode.NOT_FOUND);
        assertThat(reviewer("rev_s09", "S09")
                        .get("/v1/programmes/T-UNREVIEWED/audit-samples?limit=1000")
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(id);
        assertThat(state.get("/v1/programmes/T-UNREVIEWED/audit-samples?limit=1000")
                        .jsonPath()
                        .getList("items.id"))
                .contains(id);
        ProblemAssert.assertThat(draw(nation(), "2013-03", "random", "\"size\": 1000"))
                .is(ErrorCode.CONFLICT)
                .says("1000", "20");
    }

    private static RequestSpecification nation() {
        return reviewer("rev_in");
    }

    private static Response draw(RequestSpecification who, String period, String method, String fields) {
        return who.contentType("application/json")
                .body("{\"period\": \"%s\", \"method\": \"%s\", %s}".formatted(period, method, fields))
                .post("/v1/programmes/T-UNREVIEWED/audit-samples");
    }

    private static String figures(Response sample) {
        return nation().get(sample.header("Location") + "/figures").asString();
    }
}
