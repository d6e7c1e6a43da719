package org.sopan.indicators.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ReviewedProgrammes.FULL;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.review;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.ReviewedProgrammes;

@QuarkusTest
class CutReviewsTest {

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void aReviewWhoseDatabaseConnectionDiesMovesNothingAndCanBeSaidAgain()
            throws SQLException, InterruptedException, ExecutionException {
        var submission = push(FULL, "2014-01", "42", "D475", "D476");
        reviewer("checker", "S27").get("/v1/submissions/" + submission + "/reviews");

        // The parts are locked by then, the figures not yet.
        var cut = CutConnections.whileWaitingFor(
                """
                select 1 from observation o join revision r using (indicator, area, period, dataset, revision)
                where r.submission = ? for update of o""", submission, () -> review(reviewer("checker", "S27"), submission, "checker", "pass"));
        var again = review(reviewer("checker", "S27"), submission, "checker", "pass");

        assertThat(cut.statusCode()).isEqualTo(503);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getInt("figures")).isEqualTo(2);
        var told = reviewer("checker", "S27")
                .get("/v1/submissions/" + submission + "/reviews")
                .jsonPath();
        assertThat(told.getList("reviews")).hasSize(1);
        assertThat(told.getList("parts.step")).containsExactly("checked", "checked");
    }

    @Test
    void aReviewThatIsRepeatedWithItsKeyAfterItsConnectionDiedHasOneEffectAndOneAnswer()
            throws SQLException, InterruptedException, ExecutionException {
        var submission = push(FULL, "2014-02", "42", "D475");
        reviewer("checker", "S27").get("/v1/submissions/" + submission + "/reviews");

        var cut = CutConnections.whileWaitingFor("""
                select 1 from observation o join revision r using (indicator, area, period, dataset, revision)
                where r.submission = ? for update of o""", submission, () -> passed(submission));
        var first = passed(submission);
        var again = passed(submission);

        assertThat(cut.statusCode()).isEqualTo(503);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(reviewer("checker", "S27")
                        .get("/v1/submissions/" + submission + "/reviews")
                        .jsonPath()
                        .getList("reviews"))
                .hasSize(1);
    }

    private static Response passed(String submission) {
        var who = reviewer("checker", "S27").header("Idempotency-Key", "passed-" + submission);
        return review(who, submission, "checker", "pass");
    }
}
