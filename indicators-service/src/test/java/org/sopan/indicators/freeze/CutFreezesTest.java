package org.sopan.indicators.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ReviewedProgrammes.UNREVIEWED;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.ReviewedProgrammes;

@QuarkusTest
class CutFreezesTest {

    @Test
    void aFreezeThatIsRepeatedWithItsKeyAfterItsConnectionDiedIsMadeOnceAndToldAlike()
            throws SQLException, InterruptedException, ExecutionException {
        ReviewedProgrammes.load();
        push(UNREVIEWED, "2010-02", "41", "D475");
        int before = freeze("before-the-cut").jsonPath().getInt("number");

        var cut = CutConnections.whileWaitingFor(
                "select 1 from freeze_head where programme = ? for update", UNREVIEWED, () -> freeze("cut"));
        var first = freeze("cut");
        var again = freeze("cut");

        assertThat(cut.statusCode()).isEqualTo(503);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.jsonPath().getInt("number")).isEqualTo(before + 1);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static Response freeze(String key) {
        return reviewer("rev_in")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"period\": \"2010-02\"}")
                .post("/v1/programmes/" + UNREVIEWED + "/freezes");
    }
}
